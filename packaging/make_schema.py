"""Writes the published JSON Schema of a project, `resources/project.schema.json`, from the models.

Run by hand, with the checkout as PYTHONPATH, when a model changed; a test tells when that is. A change that
an older program cannot read needs a new format version and a migration besides.
"""

import json

from b24desk.resources import resource
from b24desk.storage.schema import project_schema

if __name__ == "__main__":
    spelt = json.dumps(project_schema(), ensure_ascii=False, indent=1)
    resource("project.schema.json").write_text(spelt + "\n", "utf-8")
