/**
 * Owns how documents are found by words, the same on every MongoDB-compatible engine.
 *
 * <p>Rules and where they live:
 *
 * <ul>
 *   <li>What is stored beside a document: {@link SearchTerms}; with which documents: {@link Searched}
 *   <li>Which condition what a person types becomes: {@link SearchText}, word by word: {@link SoughtWord}
 *   <li>How similar two texts are: {@link ComparedTexts}
 *   <li>Welsh words change their first letters: {@link WelshMutations}
 * </ul>
 */
@NullMarked
package org.preventionportal.platform.search;

import org.jspecify.annotations.NullMarked;
