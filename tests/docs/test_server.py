"""The files of the page on running a server say only what is so."""

import configparser
from pathlib import Path

from ripplegrid.web.asgi import MOST_BYTES
from ripplegrid.web.environment import SETTINGS, Environment

HERE = Path(__file__).parents[2] / "docs" / "how-to" / "server"


def variables():
    lines = (HERE / "ripplegrid.env").read_text().split()
    return dict(line.split("=", 1) for line in lines)


def test_every_setting_is_one_and_has_a_value_that_can_be_used():
    assert variables().keys() <= {setting.name for setting in SETTINGS}
    environment = Environment.read(variables())
    assert environment.https
    assert environment.shared


def test_the_service_runs_the_command_on_the_folder_that_is_set():
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read(HERE / "ripplegrid.service")
    service = unit["Service"]
    assert service["ExecStart"].endswith("bin/ripplegrid serve --no-browser")
    assert f"/var/lib/{service['StateDirectory']}" == variables()["RIPPLEGRID_DATA"]


def test_nginx_leads_to_the_port_that_is_set_and_writes_no_address_down():
    text = (HERE / "nginx.conf").read_text()
    assert f"proxy_pass http://127.0.0.1:{variables()['RIPPLEGRID_PORT']};" in text
    assert "access_log off;" in text
    assert "proxy_buffering off;" in text
    assert f"client_max_body_size {MOST_BYTES // 2**20}m;" in text
    assert f"server_name {variables()['RIPPLEGRID_HOSTS']};" in text
