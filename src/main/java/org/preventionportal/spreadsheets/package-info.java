/**
 * Owns the import and export of partners and tasks as CSV, and the import of participants.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>Columns and cells: {@link PartnerRow}, {@link TaskRow}, {@link PartnerRows}, {@link TaskRows},
 *       {@link NeedColumns}, {@link org.preventionportal.tables.reading.Cells},
 *       {@link org.preventionportal.tables.reading.CodedWords}
 *   <li>Which columns a state needs, and its reason: {@link StateColumns}
 *   <li>Each row once: {@link org.preventionportal.tables.reading.SheetImport},
 *       {@link org.preventionportal.spreadsheets.references.Reference}
 *   <li>The history of an imported task: {@link HistoricTask}
 *   <li>A stored task as a row: {@link ExistingTask}
 *   <li>Whose participants are imported: {@link org.preventionportal.spreadsheets.participants}, by the rules of
 *       {@link org.preventionportal.tasks.participants.ParticipantRegister}
 * </ul>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "tasks",
            "tasks :: *",
            "partners",
            "audit",
            "safeguarding",
            "tables :: *",
            "access",
            "access :: keycloak",
            "access :: personaldata",
            "access :: roles",
            "platform"
        })
package org.preventionportal.spreadsheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
