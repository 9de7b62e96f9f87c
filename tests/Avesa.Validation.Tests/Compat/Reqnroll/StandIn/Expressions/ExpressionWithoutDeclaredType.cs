using Reqnroll;
using Reqnroll.Engine.Expressions;

namespace Avesa.Validation.Tests.Compat.StandIn.Expressions;

public sealed class ExpressionWithoutDeclaredType
{
    [Theory]
    [InlineData("^a {string}")]
    [InlineData("a {string}$")]
    [InlineData("a .* b")]
    [InlineData("a (x+) b")]
    [InlineData("a ([a-z]*) b")]
    [InlineData(@"a \. b")]
    [InlineData(@"a \d+ b")]
    public void Is_a_regular_expression_by_its_looks(string expression) =>
        ExpressionKind.Of(expression, ExpressionType.Unspecified).Should().Be(ExpressionType.RegularExpression);

    [Theory]
    [InlineData("a step")]
    [InlineData("a {string}")]
    [InlineData("a {} .*")]
    [InlineData(@"a {int} \d+")]
    [InlineData("a (x|y) b")]
    [InlineData("a cucumber(s)")]
    public void Is_else_a_Cucumber_expression(string expression) =>
        ExpressionKind.Of(expression, ExpressionType.Unspecified).Should().Be(ExpressionType.CucumberExpression);

    [Fact]
    public void Is_what_it_declares() =>
        ExpressionKind.Of("a .* b", ExpressionType.CucumberExpression).Should().Be(ExpressionType.CucumberExpression);
}
