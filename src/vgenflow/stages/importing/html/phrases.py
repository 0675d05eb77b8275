"""Stock phrases of web pages, in English and Chinese: what surrounds a text, and what stands in for it."""

import re


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


def _line(*alternatives: str) -> re.Pattern[str]:
    """For whole lines, with an optional colon at their end."""
    return re.compile(rf"(?:{'|'.join(alternatives)})\s*[:：]?\s*", re.IGNORECASE)


END_MATTER = _line(
    r"references?|see also|external links|further reading|(?:foot)?notes|bibliography|sources|citations",
    r"related(?: (?:articles?|posts?|stories|content|topics|reading|links))?",
    r"you (?:may|might) also like|more stories|what to read next|up next|trending(?: now)?",
    r"(?:read )?more (?:on|from|about|in) .{1,40}|recommended(?: for you)?|most (?:read|popular)",
    r"(?:leave a )?(?:comments?|reply)|\d+ comments?|share this.{0,20}|about the authors?",
    r"subscribe.{0,40}|(?:join|sign up for) .{0,40}newsletter",
    r"参考(?:资料|文献|来源)|參考(?:資料|文獻|來源)|注释|註釋|脚注|参见|參見|外部(?:链接|連結)",
    r"(?:延伸|相关|相關)(?:阅读|閱讀|新闻|新聞|文章|报道|報導|推荐|推薦|链接)",
    r"推荐阅读|推薦閱讀|热门(?:文章|推荐|评论)|猜你喜欢|为您推荐|网友评论|评论(?:区)?|我要评论",
    r"(?:查看)?更多(?:新闻|精彩)?.{0,6}",
)
"""Headings of sections that are not told: what stands under them goes with them."""

_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
_CLOCK = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,5})?)?"
STOCK_LINE = _line(
    r"advertisement|sponsored(?: content)?|share(?: this)?(?: (?:article|story|post|page|on|via)\b.{0,60})?",
    r"(?:by|written by|words by) (?:[A-Z][\w.’'-]+,?\s*(?:and\s+|&\s*)?){1,6}",
    rf"{_DAY}(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}},?)\s+\d{{4}}{_CLOCK}",
    r"(?:published|updated|posted|last (?:updated|modified))\b.{0,80}",
    r"\d+ min(?:ute)?s?(?:’|')? read(?:ing time)?",
    r"(?:sign up|subscribe|register)\b.{0,160}(?:newsletter|inbox|updates|email).{0,60}",
    r"(?:read|see|watch)(?: more| also| next)?\s*[:：].{0,160}|(?:also|further) read(?:ing)?\s*[:：].{0,160}",
    r"(?:follow|find|join) us (?:on|at)\b.{0,80}|(?:click|tap) (?:here|the)\b.{0,100}",
    r"print|email|save|copy link|back to top|skip to content|menu|close|table of contents|on this page",
    r"(?:we|this (?:site|website)) uses? cookies\b.*|(?:accept|manage|reject)(?: all)?(?: cookies)?",
    r"all rights reserved.{0,80}|(?:copyright|©).{0,120}|image (?:source|caption).{0,40}",
    r"filed under.{0,80}|tags?\s*[:：].{0,160}|was this (?:page|article) helpful\??.{0,40}",
    r"[（(]?(?:责任编辑|責任編輯|编辑|編輯|责编|責編|校对|审核|记者|作者|来源|來源|原标题|编译|监制)\s*[:：/／].{0,60}",
    r"(?:分享到|分享至|打印|收藏|举报|点赞|字号|关注我们|扫一扫|扫描二维码|长按二维码).{0,60}",
    r"(?:点击(?:进入|查看|阅读|下载)|下载客户端|(?:本文|文章)(?:来源|版权)).{0,60}",
    r"(?:版权|著作权).{0,12}(?:所有|声明).{0,80}|未经.{0,12}(?:授权|许可).{0,40}",
    r"(?:延伸|相关|推荐)阅读\s*[:：].{0,160}|[（(]完[)）]|预览时标签不可点",
    r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?(?:\s*来源\s*[:：].{0,30})?",
)
"""Short lines that pages put around their text. Only matched against whole lines."""

NOT_FOUND = _any(
    r"(?:^|\W)(?:error\s*)?404(?:\s*error)?(?:$|\W)|(?:^|\W)not found$",
    r"\b(?:page|article|story|content|url)\s+(?:(?:was|could|can)(?:\s+not|n.t)\s+be\s+|was\s+)?(?:not\s+)?found",
    r"no longer (?:available|exists)|(?:page|article) (?:doesn.t|does not) exist",
    r"页面(?:不存在|没有找到|未找到|找不到)|(?:文章|内容|网页)(?:不存在|已(?:被)?(?:删除|下线))",
    r"找不到(?:该|您|你)?.{0,8}(?:页面|网页|頁面)|頁面不存在|您访问的.{0,12}不存在",
)
LOGIN = _any(
    r"(?:log|sign)(?:ged)?[ -]?in (?:to|required|is required)|please (?:log|sign) in",
    r"(?:must|need to) be (?:logged|signed) in|create an? (?:free )?account to",
    r"请(?:先)?(?:登录|登陆|注册)|登录后(?:查看|阅读|可)|請(?:先)?登入|需要登录",
)
PAYWALL = _any(
    r"subscribe (?:now )?to (?:continue|read|keep)|(?:continue|keep) reading (?:with|by|this)",
    r"subscribers? only|for subscribers|already a subscriber|start your (?:free )?trial",
    r"this (?:article|content|story) is (?:reserved|only available|exclusive)",
    r"(?:订阅|付费|开通会员|购买)(?:后)?(?:即可|可|才能)?(?:阅读|查看|继续|解锁)|(?:剩余|余下)\s*\d+%|訂閱後",
)
PROOF = _any(
    r"checking your browser|just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot",
    r"captcha|unusual traffic|access denied|ddos protection|安全验证|人机验证|请完成验证|访问验证",
)
SCRIPTED = _any(
    r"(?:enable|turn on|requires?|needs?) (?:java)?script",
    r"javascript (?:is )?(?:required|disabled|must)|启用\s*javascript",
)
