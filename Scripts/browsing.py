"""What the checks of pages share: a browser, pages that complain of nothing, and plans to show."""
import json
import os
import shutil
import sys
import time

CHROMIUM = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)


def require_browser():
    """Without Chromium it says so and passes, unless CI is set."""
    if CHROMIUM is None:
        print("skipped: there is no Chromium", file=sys.stderr)
        sys.exit(1 if os.environ.get("CI") else 0)


# What somebody might hide in a name, a key or a value.
INJECTIONS = [
    "<script>document.title='owned'</script>", "<img src=x onerror=\"document.title='owned'\">",
    "\"><svg/onload=document.title='owned'>", "' onfocus='document.title=1' autofocus='", "</script><script>1</script>",
    "</style><style>*{display:none}</style>", "</pre></details></main><h1>owned</h1>", "<!--", "&lt;b&gt;",
    "javascript:document.title='owned'", "{{constructor.constructor('document.title=1')()}}", "\u202egnp.exe", "\u0000\u001b[2J",
    "<iframe src=//example.com>", "<base href=//example.com>", "<meta http-equiv=refresh content=0>", "]]>", "`${document.title=1}`",
]


def resource(address, kind, name, values, **more):
    return {
        "address": address, "mode": "managed", "type": kind, "name": name, **more,
        "change": {"actions": ["create"], "before": None, "after": values, "after_unknown": {}, "after_sensitive": {}},
    }


def large_plan(modules=10, size=300):
    """Ten calls of a module with servers, subnets and groups: 3,000 resources."""
    changes = []
    for number in range(modules):
        module = f"module.tier[{number}]"
        for index in range(size // 3):
            for kind, name in [("aws_instance", "web"), ("aws_subnet", "net"), ("aws_security_group", "sg")]:
                changes.append(resource(
                    f"{module}.{kind}.{name}[{index}]", kind, name, {"tags": {}, "vpc_id": "vpc-1"},
                    module_address=module, index=index))
    reference = {"expressions": {
        "subnet_id": {"references": ["aws_subnet.net", "count.index"]},
        "vpc_security_group_ids": {"references": ["aws_security_group.sg", "count.index"]}}}
    blocks = [
        {"address": f"{kind}.{name}", "mode": "managed", "type": kind, "name": name,
         "count_expression": {"constant_value": size // 3}, **(reference if kind == "aws_instance" else {"expressions": {}})}
        for kind, name in [("aws_instance", "web"), ("aws_subnet", "net"), ("aws_security_group", "sg")]
    ]
    call = {"source": "./tier", "count_expression": {"constant_value": modules}, "module": {"resources": blocks}}
    return {
        "format_version": "1.2", "resource_changes": changes,
        "configuration": {"root_module": {"module_calls": {"tier": call}}},
    }


class Page:
    """A page that is open; whatever it complains of or asks the network for is a failure."""

    def __init__(self, browser, path, scheme="light", width=1700, height=1000, pictures=None):
        self.problems = []
        self.pictures = pictures
        self.page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        self.page.on("console", lambda message: self.problems.append(message.text))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.problems.append("a dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: request.url.startswith("file:") or self.problems.append(request.url))
        start = time.monotonic()
        self.page.goto(path.as_uri())
        self.seconds = time.monotonic() - start

    def __getattr__(self, name):
        return getattr(self.page, name)

    def picture(self, name):
        if self.pictures:
            self.pictures.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=self.pictures / f"{name}.png")

    def done(self):
        assert not self.problems, self.problems
        self.page.close()
