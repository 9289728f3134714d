def test_before_any_grew_out_of_another_the_page_says_so(browser, synthesis):
    page = browser.get("/across/synthesis/patterns/lineage/").content.decode()
    assert "None of the chosen case studies says that it grew out of another" in page
    assert "/patterns/lineage/" in browser.get("/across/synthesis/patterns/").content.decode()
