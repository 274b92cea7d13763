"""A project in which one person is spoken of in every field that a person can be spoken of."""

from uuid import UUID

from b24desk.domain.project import (
    Answer,
    AnswerState,
    Attachment,
    DocumentProgress,
    DocumentState,
    HolderKind,
    Person,
    Project,
    Shareholder,
)

NAME, NAME_EN = "欧阳若兰", "Ouyang Ruolan"
IDENTITY, PHONE, EMAIL = "11010119900307851X", "13912345678", "ruolan@egret.example"
SECRETS = (NAME, NAME_EN, IDENTITY, PHONE, EMAIL)
WANTED = Person(
    id="p1",
    name=NAME,
    name_en=NAME_EN,
    identity_number=IDENTITY,
    phone=PHONE,
    email=EMAIL,
    note="备注：" + NAME,
)
OTHER = Person(
    id="p2",
    name="陈立",
    name_en="Chen Li",
    identity_number="440305198602140008",
    phone="13800000001",
    email="chen@egret.example",
    position=f"接替{NAME}",
    note=f"{NAME}，电话 139-1234-5678，1101 0119 9003 0785 1x",
)
SPOKEN = f"由{NAME}（{NAME_EN}，{IDENTITY}，{PHONE}，{EMAIL}）经办"
PROJECT = Project(
    id=UUID(int=5),
    title=f"云鹭 {NAME}",
    notes=SPOKEN,
    answers={
        "company.name": Answer(value="云鹭呼叫中心有限公司"),
        "company.legal_representative": Answer(value=NAME, owner=NAME),
        "contact.name": Answer(value="陈立"),
        "contact.phone": Answer(value="139 1234 5678", typed=PHONE),
        "contact.email": Answer(value="office@egret.example"),
        "company.address": Answer(value="北京市" + SPOKEN, note=SPOKEN),
        "service.scope": Answer(state=AnswerState.NOT_APPLICABLE, reason=SPOKEN, owner=NAME),
        "service.clients": Answer(value=("domestic",)),
        "technical.seats": Answer(value=24),
    },
    people=(WANTED, OTHER),
    shareholders=(
        Shareholder(id="s1", name=NAME, kind=HolderKind.NATURAL_PERSON, note=SPOKEN),
        Shareholder(id="s2", name="北京云鹭投资有限公司", kind=HolderKind.COMPANY, holds_in="s1"),
    ),
    documents={
        "articles": DocumentProgress(
            state=DocumentState.NOT_APPLICABLE, owner=NAME, reason=SPOKEN, note=SPOKEN
        ),
        "premises": DocumentProgress(owner="陈立"),
    },
    attachments=(
        Attachment(id="a1", name=f"{NAME}身份证.pdf", sha256="a" * 64, size=1),
        Attachment(id="a2", name="营业执照.pdf", sha256="b" * 64, size=1, note=SPOKEN),
    ),
)


def said_in(project: Project) -> list[str]:
    """The secrets that the project's JSON still holds."""
    return [secret for secret in SECRETS if secret in project.model_dump_json()]
