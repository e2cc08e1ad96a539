import JSONSyntax
import Terraform

/// Where an expression stands, which tells what its references mean.
struct Context {
  /// The instance of the module that holds the expression.
  var module: Int
  /// The resource whose `each` and `count` the expression means.
  var resource: NodeID?
  /// The block of that resource.
  var block: Int?
  /// The key of the resource or, in the arguments of a module call, of the called instance.
  var key: InstanceKey = .none
  /// What `for_each` or `count` of that resource or call goes over.
  var repetition: JSONNode?
}
