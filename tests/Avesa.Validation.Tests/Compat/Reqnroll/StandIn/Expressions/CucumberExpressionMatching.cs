using Reqnroll;
using Reqnroll.Engine.Expressions;

namespace Avesa.Validation.Tests.Compat.StandIn.Expressions;

public sealed class CucumberExpressionMatching
{
    [Theory]
    [InlineData("a step", "a step")]
    [InlineData("{int} cucumber(s)", "1 cucumber", "1")]
    [InlineData("{int} cucumber(s)", "-2 cucumbers", "-2")]
    [InlineData("is/are here", "are here")]
    [InlineData("{int}/{int}s are x", null)]
    [InlineData("I select the {int}st/nd/rd row", "I select the 3rd row", "3")]
    [InlineData("three (brown )mice/rats", "three brown mice")]
    [InlineData("three (brown )mice/rats", "three rats")]
    [InlineData("three hundred(s)/thousand(s) mice", "three thousands mice")]
    [InlineData("the table {string}", "the table \"Tenant 'x' Services\"", "Tenant 'x' Services")]
    [InlineData("the table {string}", "the table 'Tenant \"x\"'", "Tenant \"x\"")]
    [InlineData("the table {string}", "the table \"\"", "")]
    [InlineData("the table {string}", "the table \"a \\\" b\"", "a \\\" b")]
    [InlineData("{string} and {string}", "\"a\" and 'b'", "a", "b")]
    [InlineData("a {word} b", "a x-y b", "x-y")]
    [InlineData("a {} b", "a anything at all b", "anything at all")]
    [InlineData("{float}", "-1.5", "-1.5")]
    [InlineData("{double}", ".5", ".5")]
    [InlineData("{decimal}", "1,204.50", "1,204.50")]
    [InlineData("{float}", "1.5E-3", "1.5E-3")]
    [InlineData("{long} {byte} {Int16} {Int32} {Int64}", "1 2 3 4 5", "1", "2", "3", "4", "5")]
    [InlineData("rate\\(1 hour)", "rate(1 hour)")]
    [InlineData("a\\/b \\{c} \\\\", "a/b {c} \\")]
    [InlineData("what. is [this] + $ ^ | ?", "what. is [this] + $ ^ | ?")]
    [InlineData("a ) b } c", "a ) b } c")]
    public void Takes_the_arguments_out_of_a_text_that_fits(string expression, string? text, params string[] arguments)
    {
        if (text is null)
        {
            Compile(expression).Should().Throw<BindingException>();
            return;
        }

        var match = Compile(expression)().Match(text);

        match.Success.Should().BeTrue();
        match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value).Should().Equal(arguments);
    }

    [Theory]
    [InlineData("a step", "a step more")]
    [InlineData("a step", "A step")]
    [InlineData("{int} rows", "1.5 rows")]
    [InlineData("{int} rows", "- rows")]
    [InlineData("{string}", "\"a'")]
    [InlineData("{string}", "a")]
    [InlineData("a {word} b", "a x y b")]
    [InlineData("is/are here", "is/are here")]
    [InlineData("{float}", "-")]
    public void Does_not_fit_another_text(string expression, string text) => Compile(expression)().IsMatch(text).Should().BeFalse();

    [Theory]
    [InlineData("{thing}", "*parameter type {thing}, which is not defined*")]
    [InlineData("three () mice", "*optional text that is empty*")]
    [InlineData("three (brown", "*'(' without its ')'*")]
    [InlineData("three ({int}) mice", "*'{' inside optional text*")]
    [InlineData("three (a/b) mice", "*'/' inside optional text*")]
    [InlineData("three ((a)) mice", "*'(' inside optional text*")]
    [InlineData("three {int mice", "*'{' without its '}'*")]
    [InlineData("three {in(t)} mice", "*'(' in a parameter's name*")]
    [InlineData("three mice/ run", "*alternative without text*")]
    [InlineData("three mice/(rats) run", "*alternative without text*")]
    [InlineData("three \\mice", "*'\\' before something that needs none*")]
    public void Is_refused_with_the_place_where_it_breaks_the_grammar(string expression, string message) =>
        Compile(expression).Should().Throw<BindingException>().WithMessage(message).WithMessage($"The Cucumber expression '{expression}' has*");

    private static Func<System.Text.RegularExpressions.Regex> Compile(string expression) =>
        () => CucumberExpression.ToRegex(expression, new ParameterTypes([], []));
}
