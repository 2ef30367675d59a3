/**
 * The ground on a drawing: the borders of areas and where on a sheet a place lies. In: areas of the
 * installation. Out: paths and positions, north up. Knows no page and no numbers; must not import
 * Javalin.
 */
@NullMarked
package se.lagesbild.dashboard.ground;

import org.jspecify.annotations.NullMarked;
