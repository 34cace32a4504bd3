package org.preventionportal.spreadsheets;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.Nodes;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ImportController implements Nodes {

    private final Imports imports;
    private final Clock clock;

    ImportController(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @MutationMapping
    ImportPayload createImport(@Argument CreateImportInput input, Caller caller) {
        return new ImportPayload(imports.create(input, caller));
    }

    @MutationMapping
    ImportPayload createParticipantImport(@Argument CreateParticipantImportInput input, Caller caller) {
        return new ImportPayload(imports.create(input, caller));
    }

    @QueryMapping(name = "import")
    @Nullable
    Import one(@Argument String id, Caller caller) {
        return imports.find(id, caller).orElse(null);
    }

    @QueryMapping
    Window<Import> imports(@Argument @Nullable ImportSheet sheet, ScrollSubrange range, Caller caller) {
        return imports.page(sheet, range, caller);
    }

    @Override
    public String prefix() {
        return Import.PREFIX;
    }

    @Override
    public @Nullable Import find(String id, Caller caller) {
        return caller.isDeliveryStaff() ? imports.find(id, caller).orElse(null) : null;
    }

    @SchemaMapping
    Import.State state(Import run) {
        return run.stateAt(clock.instant());
    }

    @SchemaMapping
    String uploadPath(Import run) {
        return ImportUpload.PATH + run.id();
    }

    @SchemaMapping
    Window<ImportProblem> problems(Import run, ScrollSubrange range) {
        return imports.problems(run, range);
    }
}
