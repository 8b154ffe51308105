// Sphinx builds its own plural function from a string, which a strict content security policy forbids.
Object.assign(Documentation.TRANSLATIONS, {
  ", in ": "，见",
  "Hide Search Matches": "取消高亮",
  "Preparing search...": "正在准备搜索……",
  "Search Results": "搜索结果",
  "Search finished, found one page matching the search query.": ["搜索完成，共有${resultCount}个页面。"],
  Searching: "正在搜索",
  "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
    "没有找到。换一个词，或者少写几个字再试。",
});
Documentation.PLURAL_EXPR = () => 0;
Documentation.LOCALE = "zh_Hans_CN";
