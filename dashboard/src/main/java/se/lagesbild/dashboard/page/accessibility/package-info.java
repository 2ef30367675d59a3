/**
 * The accessibility statement that Swedish law asks of a public site. In: wording only. Out: {@code
 * /tillganglighet}, linked at the foot of every page. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.accessibility;

import org.jspecify.annotations.NullMarked;
