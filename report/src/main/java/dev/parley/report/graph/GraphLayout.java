package dev.parley.report.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where nodes and lines are, in pixels, by the layered method of Sugiyama, Tagawa and Toda (1981)
 * as the Eclipse Layout Kernel does it. Same graph, same places.
 *
 * @param nodes centre per node
 * @param lines per edge of the graph, in its order, the points from its start to its end
 */
record GraphLayout(
    double width, double height, Map<Integer, Point> nodes, List<List<Point>> lines) {
  /** Half the width and height of a node. */
  static final double RADIUS = 17;

  private static final String LAYERED = "org.eclipse.elk.layered";
  private static final double GAP = 26;

  record Point(double x, double y) {}

  GraphLayout {
    nodes = Map.copyOf(nodes);
    lines = lines.stream().map(List::copyOf).toList();
  }

  /** A node by its number, with its size. */
  record Box(int id, double width, double height) {}

  /** A line from one node to another. */
  record Line(int from, int to) {}

  static GraphLayout of(TransitionGraph graph) {
    return of(
        graph.states().stream().map(s -> new Box(s, 2 * RADIUS, 2 * RADIUS)).toList(),
        graph.edges().stream().map(e -> new Line(e.from(), e.to())).toList());
  }

  static GraphLayout of(List<Box> boxes, List<Line> lines) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LAYERED);
    root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, GAP);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    Map<Integer, ElkNode> nodes = new LinkedHashMap<>();
    for (Box box : boxes) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(box.width(), box.height());
      nodes.put(box.id(), node);
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (Line line : lines) {
      edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(line.from()), nodes.get(line.to())));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Map<Integer, Point> centres = new LinkedHashMap<>();
    nodes.forEach((s, n) ->
        centres.put(s, new Point(n.getX() + n.getWidth() / 2, n.getY() + n.getHeight() / 2)));
    return new GraphLayout(
        root.getWidth(),
        root.getHeight(),
        centres,
        edges.stream().map(GraphLayout::points).toList());
  }

  private static List<Point> points(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(b -> points.add(new Point(b.getX(), b.getY())));
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return points;
  }
}
