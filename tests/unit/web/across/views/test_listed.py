"""The list of syntheses, and beginning one."""


def test_one_begins_with_a_name(browser):
    assert "They will stand here" in browser.get("/across/").content.decode()
    answer = browser.post("/across/start/", {"title": "Six projects"}, follow=True)
    assert "Six projects" in answer.content.decode()
    assert "Six projects" in browser.get("/across/").content.decode()


def test_without_a_name_it_says_so(browser):
    assert browser.post("/across/start/", {"title": ""}).status_code == 422
