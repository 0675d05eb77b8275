"""How names are said that letter-to-sound rules get wrong, in the phonemes of the English reader."""

NAMES = {
    "BYD": "bˌiwˌIdˈi",
    "DeepSeek": "dˈipsˌik",
    "Huawei": "hwˈɑwˌA",
    "Hugging": "hˈʌɡɪŋ",
    "Kubernetes": "kˌubəɹnˈɛtiz",
    "LaTeX": "lˈAtɛk",
    "macOS": "mˌækˌOˈɛs",
    "nginx": "ˌɛnʤᵻnˈɛks",
    "Qwen": "kwˈɛn",
    "WeChat": "wˈiʧæt",
    "WiFi": "wˈIfˌI",
    "Xiaomi": "ʃˌWmˈi",
}
