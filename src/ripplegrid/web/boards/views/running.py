"""The pages of those who run a board: open it, look at posts, close it, take them in."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as say
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ripplegrid.errors import NoPost, NothingToTake
from ripplegrid.model.record import Id
from ripplegrid.web.boards.actions import running
from ripplegrid.web.boards.actions.posting import holds
from ripplegrid.web.boards.actions.taking import take_in
from ripplegrid.web.boards.forms.opening import HideForm, OpenBoardForm
from ripplegrid.web.boards.models import Board
from ripplegrid.web.boards.promise import read_promise
from ripplegrid.web.boards.queries import boards_of, get_board, links_of, sheet_of
from ripplegrid.web.boards.shown.looking import Looking, who_posted
from ripplegrid.web.cases.models import PassKind
from ripplegrid.web.cases.views.opening import Page, page_of
from ripplegrid.web.ui.qr import only_here, qr_code


@require_safe
@login_required
def boards(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    found = [(board, read_promise(board.promise)) for board in boards_of(case_id)]
    return page.render("boards/boards.html", "boards", boards=found)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def open_board(request: HttpRequest, case_id: Id) -> HttpResponse:
    page = page_of(request, case_id)
    form = OpenBoardForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        board = running.open_board(page.person, case_id, form.promise(), until=form.until())
        messages.success(request, say("The board is open. Show the square code, or send the link."))
        return redirect("board", case_id, board.pk)
    status = 422 if form.is_bound else 200
    return page.render("boards/open.html", "boards", form=form, status=status)


@require_safe
@login_required
def board(request: HttpRequest, case_id: Id, board_id: str) -> HttpResponse:
    page = page_of(request, case_id)
    return _board(page, get_board(case_id, board_id))


@require_safe
@login_required
def news(request: HttpRequest, case_id: Id, board_id: str) -> HttpResponse:
    page_of(request, case_id)
    found = get_board(case_id, board_id)
    looked = Looking(sheet_of(found))
    return render(request, "boards/_news.html", {"board": found, "found": looked})


@require_POST
@login_required
def show(request: HttpRequest, case_id: Id, board_id: str) -> HttpResponse:
    page = page_of(request, case_id)
    found = get_board(case_id, board_id)
    running.show(page.person, found, request.POST.getlist("post"))
    return redirect("board", case_id, board_id)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def hide(request: HttpRequest, case_id: Id, board_id: str, post_id: str) -> HttpResponse:
    page = page_of(request, case_id)
    found = get_board(case_id, board_id)
    post = sheet_of(found).get(post_id)
    if post is None:
        raise NoPost
    form = HideForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        running.hide(page.person, found, post_id, form.cleaned_data["why"])
        messages.success(request, say("It is off the wall. Nothing was deleted."))
        return redirect("board", case_id, board_id)
    status = 422 if form.is_bound else 200
    return page.render("boards/hide.html", "boards", form=form, board=found, post=post,
                       status=status)  # fmt: skip


@require_POST
@login_required
def hold(request: HttpRequest, case_id: Id, board_id: str) -> HttpResponse:
    page = page_of(request, case_id)
    running.hold(page.person, get_board(case_id, board_id))
    messages.success(request, say("New posts wait now until one of you has looked at them."))
    return redirect("board", case_id, board_id)


@require_POST
@login_required
def close(request: HttpRequest, case_id: Id, board_id: str) -> HttpResponse:
    page = page_of(request, case_id)
    running.close(page.person, get_board(case_id, board_id))
    words = say("The board is closed. Nobody can tell any more which post came from which phone.")
    messages.success(request, words)
    return redirect("board", case_id, board_id)


@require_POST
@login_required
def take(request: HttpRequest, case_id: Id, board_id: str) -> HttpResponse:
    page = page_of(request, case_id)
    found = get_board(case_id, board_id)
    sheet = sheet_of(found)
    chosen = [sheet[one] for one in request.POST.getlist("post") if one in sheet]
    people = {
        post.id: person
        for post in chosen
        if (person := request.POST.get(f"person-{post.id}", "")) in page.case.contributors
    }
    try:
        number = take_in(page.person, found, page.state.study, chosen, people=people)
    except NothingToTake as refusal:
        messages.error(request, f"{refusal.sentence} {refusal.hint}")
    else:
        words = ngettext(
            "{number} post is in the case study now. It waits in the tray to be placed.",
            "{number} posts are in the case study now. They wait in the tray to be placed.",
            number,
        )
        messages.success(request, words.format(number=number))
    return redirect("board", case_id, board_id)


def _board(page: Page, found: Board) -> HttpResponse:
    secrets = links_of(found)
    links = {kind: _address(page, kind, secret) for kind, secret in secrets.items()}
    post_link = links.get(PassKind.POST.value, "")
    label = say("A square code that opens the page to post on: point a phone’s camera at it.")
    return page.render(
        "boards/board.html",
        "boards",
        board=found,
        promise=read_promise(found.promise),
        held=holds(found),
        found=Looking(sheet_of(found)),
        posted=who_posted(found),
        post_link=post_link,
        wall_link=links.get(PassKind.WALL.value, ""),
        code=qr_code(post_link, label=label) if post_link and not found.over else "",
        only_here=only_here(post_link),
        contributors=sorted(page.case.contributors.values(), key=lambda one: one.name),
    )


def _address(page: Page, kind: str, secret: str) -> str:
    name = "post-board" if kind == PassKind.POST.value else "wall"
    return page.request.build_absolute_uri(reverse(name, args=[secret]))
