package org.preventionportal.spreadsheets;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class ImportController {

    private final Imports imports;
    private final Clock clock;

    ImportController(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @MutationMapping
    ImportPayload openImport(@Argument CreateImportInput input, Caller caller) {
        return new ImportPayload(imports.open(input, caller), List.of());
    }

    @QueryMapping(name = "import")
    @Nullable
    ImportRun find(@Argument String id) {
        return imports.find(id).orElse(null);
    }

    @QueryMapping
    Window<ImportRun> imports(ScrollSubrange range) {
        return imports.page(range);
    }

    @SchemaMapping(typeName = "Import")
    ImportRun.State state(ImportRun run) {
        return run.stateAt(clock.instant());
    }

    @SchemaMapping(typeName = "Import")
    String uploadPath(ImportRun run) {
        return ImportUpload.PATH + run.id();
    }

    @SchemaMapping(typeName = "Import")
    Window<ImportProblem> problems(ImportRun run, ScrollSubrange range) {
        return imports.problems(run, range);
    }
}
