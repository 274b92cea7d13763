"""The log without anything that could name somebody."""

from hypothesis import given
from hypothesis import strategies as st

from b24desk.ui.log_excerpt import excerpt

LOG = """\
2026-11-22 09:30:00,123 ERROR C:\\Users\\张三\\AppData\\Local\\Programs\\b24desk\\ui\\session.py:88 record
/srv/zhangsan/云鹭/b24desk/ui/desk.py:12 <lambda>
ValueError
2026-11-22 09:30:01,001 WARNING QFile::open: cannot open "D:\\资料\\云鹭呼叫.b24" now (qt.core.qfile)
2026-11-22 09:30:02,001 WARNING Could not connect to /srv/Zhang San Feng/socket again (default)
2026-11-22 09:30:03,001 ERROR Invalid number 110101199003078515 in 13800138000
the second line names 王小明
Wang
"""


def test_what_is_left_says_when_and_where_and_nothing_of_whom() -> None:
    assert excerpt(LOG).splitlines() == [
        "2026-11-22 09:30:00 ERROR session.py:88 record",
        "  desk.py:12 <lambda>",
        "  ValueError",
        "2026-11-22 09:30:01 WARNING QFile::open: cannot open … (qt.core.qfile)",
        "2026-11-22 09:30:02 WARNING Could not connect to … (default)",
        "2026-11-22 09:30:03 ERROR",
    ]


@given(
    st.text(alphabet="张三李四云鹭王小明", min_size=1),
    st.sampled_from(["{} (default)", "{}", "/a/{}.py:3 f", '"{}"']),
)
def test_no_chinese_name_ever_comes_through(name: str, shape: str) -> None:
    written = excerpt(f"2026-11-22 09:30:00,123 ERROR {shape.format(name)}\n{shape.format(name)}\n")
    assert not set(name) & set(written)


@given(st.text())
def test_whatever_stands_in_a_log_is_read(log: str) -> None:
    assert len(excerpt(log).splitlines()) <= 400 * max(1, log.count("\x1c") + 1)
