/**
 * The pages: what a person does with the API, in a browser. A page asks the schema for what it shows and sends what was
 * typed as a mutation, so that it can show and do what the role table allows and nothing else.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "resources",
            "resources :: files",
            "spreadsheets",
            "spreadsheets :: reading",
            "surveys",
            "surveys :: audience",
            "tasks",
            "audit",
            "charts",
            "access",
            "platform"
        })
package org.preventionportal.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
