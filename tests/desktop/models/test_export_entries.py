from __future__ import annotations

from desktop.edits import plans
from desktop.models.export_entries import entry_of
from desktop.models.loading import Loader
from desktop.store import Snapshot


def test_a_report_goes_out_with_who_changed_and_who_accepted_it_as_it_was_then(workbench, add):
    workbench.desk.person = lambda: "王芳"
    report_id = add()
    workbench.open(report_id)
    assert workbench.attempt(plans.set_metadata, "agency", "别的单位")
    workbench.acceptance.set(report_id, True)
    snapshot = Snapshot(workbench.store)
    workbench.desk.person = lambda: "李强"
    workbench.acceptance.set(report_id, False)
    workbench.acceptance.set(report_id, True)
    loader = Loader(snapshot)
    entry = entry_of(loader.load(snapshot.report(report_id)), loader)
    assert [correction.by for correction in entry.corrections] == ["王芳"]
    assert entry.accepted is not None
    assert entry.accepted.at == snapshot.report(report_id).accepted_at
    workbench.acceptance.set(report_id, False)
    entry = entry_of(workbench.current, workbench.loader)
    assert entry.accepted is None
