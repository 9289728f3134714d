"""The page of the roles: what each may do, from the permission table."""

import os


def roles_page() -> str:
    """Who may do what, role by role."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ripplegrid.web.settings")
    import django  # noqa: PLC0415 - loads only what is asked for

    django.setup()
    from ripplegrid.web.accounts.permissions import Act, Role, may  # noqa: PLC0415
    from ripplegrid.web.accounts.wording import ACTS, FOR, ROLES  # noqa: PLC0415

    names = [str(ROLES[role]) for role in Role]
    cells = [
        f"| {ACTS[act]} | " + " | ".join("yes" if may(role, act) else "" for role in Role) + " |"
        for act in Act
    ]
    return "\n".join(
        [
            "# Roles",
            "",
            "What somebody is to one case study. This table is made from the one that every page",
            "and every change asks; what stands in no cell may not be done. An administrator looks",
            "after accounts, and is nothing to a case study by that.",
            "",
            *(f"- **{ROLES[role]}**, {FOR[role]}" for role in Role),
            "",
            f"| may | {' | '.join(names)} |",
            f"|---|{'---|' * len(names)}",
            *cells,
            "",
            "On the page of who is on a case study, a reader sees only those who may invite.",
            "Nobody gives a role that may do more than their own.",
            "",
        ]
    )
