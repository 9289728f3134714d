from ripplegrid.web.doctor_visit import visit
from ripplegrid.web.environment import Environment


def test_a_folder_without_a_store_is_told_and_left_as_it_is(tmp_path):
    environment = Environment.read({"RIPPLEGRID_DATA": str(tmp_path / "nowhere")})
    (check,) = visit(environment)
    assert not check.good
    assert "no case studies" in check.sentence
    assert not (tmp_path / "nowhere").exists()
