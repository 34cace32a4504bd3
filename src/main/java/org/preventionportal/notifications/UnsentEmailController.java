package org.preventionportal.notifications;

import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class UnsentEmailController {

    private final UnsentEmails emails;

    UnsentEmailController(UnsentEmails emails) {
        this.emails = emails;
    }

    @QueryMapping
    Window<UnsentEmails.UnsentEmail> unsentEmails(ScrollSubrange range) {
        return emails.page(range);
    }

    @SchemaMapping(typeName = "Home", field = "unsentEmailCount")
    @Nullable
    Integer countUnsent(Caller caller) {
        return emails.count(caller);
    }
}
