import HCL
import Testing

@Suite struct OperatorTests {
  @Test func multiplicationBindsTighterThanAddition() {
    #expect(BinaryOperator.multiply.precedence > BinaryOperator.add.precedence)
  }
}
