"""What the tags, roles and class names of web pages mean."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


def _pairs(*lines: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(pair.split()) for line in lines for pair in line.split(","))


HEADINGS = _words("h1 h2 h3 h4 h5 h6")
BLOCKS = HEADINGS | _words(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure",
    "footer form header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th",
    "thead tr ul",
)
PICTURES = _words("img amp-img svg")
SILENT = tuple(
    sorted(
        _words(
            "script style template canvas iframe object embed video audio map input select option",
            "textarea head link meta base frameset frame applet progress meter datalist",
        )
    )
)
"""Elements whose text is never part of an article."""

NOISE_TAGS = _words("nav aside footer menu dialog")
NOISE_ROLES = _words(
    "navigation banner contentinfo complementary search dialog alertdialog alert menu menubar tablist",
    "toolbar status doc-toc doc-endnotes doc-bibliography",
)
NOISE_WORDS = _words(
    "nav navbar navigation menu breadcrumb breadcrumbs sidebar footer masthead toolbar pagination pager",
    "prevnext toc skip skiplink searchbox searchform interlanguage catlinks sistersitebox",
    "cookie cookies consent gdpr onetrust popup modal lightbox",
    "newsletter newsletters subscribe subscription signup mailchimp paywall regwall upsell donate donation",
    "share sharing shares social addtoany sharedaddy fenxiang zhuanfa dianzan qrcode ewm",
    "related recommend recommended recommendation recommendations recirc recirculation teaser teasers",
    "trending mostread mostpopular xiangguan tuijian",
    "promo promos promotion promoted advert adverts advertisement advertising ad ads adsense adslot",
    "sponsor sponsored outbrain taboola guanggao",
    "comment comments disqus respond pinglun feedback helpful rating ratings reactions poll quiz",
    "login signin register byline bylines dateline authorbox bio tags taglist copyright bianji",
    "navbox infobox hatnote reflist references editsection noprint printfooter ambox mbox dablink",
    "shortdescription metadata tooltip",
)
NOISE_PAIRS = _pairs(
    "read more, see also, see more, more stories, also read, most read, most popular, up next, hot news",
    "site header, page header, author info, author card, post meta, entry meta, article meta, article info",
    "sign up, log in, screen reader, sr only, visually hidden, print only, post navigation, table contents",
    "back top, admonition title",
)
"""Class names that say so only together."""

MARK_WORDS = _words(
    "editsection reference noprint headerlink permalink footnote footnoteref anchorlink tooltip annotation",
    "screenreader ipa listen audiolink coordinates sortkey",
)
"""Class names of marks inside running text that are not read."""
MARK_PAIRS = _pairs("sr only, visually hidden, screen reader, heading anchor, copy btn")

SMALL_PICTURE_WORDS = _words(
    "icon icons avatar logo emoji emoticon gravatar sprite tracking pixel badge button spinner mwe latex"
)
CREDIT_WORDS = _words("credit credits copyright attribution photographer source byline")
