package io.kernelagent.cli.view;

import io.kernelagent.core.issue.IssueDraft;

/** An issue that is ready to be filed, as a part of documents. */
final class IssueView {
    private IssueView() {}

    static Json document(IssueDraft issue) {
        return Json.object()
                .put("title", issue.title())
                .put("targets", Json.strings(issue.targets()))
                .put("body", issue.body());
    }
}
