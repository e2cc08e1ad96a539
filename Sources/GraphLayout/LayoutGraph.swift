/// What is to be laid out: boxes of known sizes, groups around them, and links between both.
///
/// Indices that do not exist, and groups that hold themselves, are left out rather than trapped on.
package struct LayoutGraph: Hashable, Sendable {
  /// A box, in the group of this index or, for `nil`, in none.
  package struct Box: Hashable, Sendable {
    package var width: Double
    package var height: Double
    package var group: Int?

    package init(width: Double, height: Double, group: Int? = nil) {
      self.width = width
      self.height = height
      self.group = group
    }
  }

  /// A frame around boxes and other groups.
  package struct Group: Hashable, Sendable {
    /// The group that holds this one.
    package var parent: Int?
    /// The width that its title needs.
    package var titleWidth: Double

    package init(parent: Int? = nil, titleWidth: Double = 0) {
      self.parent = parent
      self.titleWidth = titleWidth
    }
  }

  /// What a link joins.
  package enum End: Hashable, Sendable {
    case box(Int)
    case group(Int)
  }

  /// An arrow; it is drawn from left to right, unless it closes a cycle.
  package struct Link: Hashable, Sendable {
    package var from: End
    package var to: End

    package init(from: End, to: End) {
      self.from = from
      self.to = to
    }
  }

  package var boxes: [Box]
  package var groups: [Group]
  package var links: [Link]

  package init(boxes: [Box], groups: [Group] = [], links: [Link]) {
    self.boxes = boxes
    self.groups = groups
    self.links = links
  }
}
