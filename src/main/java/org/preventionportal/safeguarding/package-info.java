/**
 * Owns the rules that protect children: what is never stored, and what is never asked of this service.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>No text that identifies a child: {@link FreeText}, {@link NoIdentifyingText}, {@link IdentifyingText}
 *   <li>What is found, each in a class of its own: {@link OfficialNumbers}, {@link BirthDates}, {@link NamesWithAges},
 *       {@link NamesOfChildren}, {@link NamedChildren}, {@link HomeAddresses}, {@link PrivateContacts}
 *   <li>Which words around it decide: {@link ContextWords}, {@link ChildSigns}, {@link Harm}, {@link Colleagues}
 *   <li>What is written like a name: {@link WrittenNames}, {@link PersonNames}, {@link WordLists}
 *   <li>What a person may confirm to name no child: {@link NamesNoChild}, {@link NoChildConfirmation}
 *   <li>No request for a child at risk: {@link ChildAtRiskCheck}
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.preventionportal.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
