using Reqnroll.Generator;

namespace Avesa.Validation.Tests.Compat.StandIn.Generator;

public sealed class NamesFromTitles
{
    [Theory]
    [InlineData("Simple title", "SimpleTitle")]
    [InlineData("the function's table is read-only", "TheFunctionsTableIsRead_Only")]
    [InlineData("<source> became <production>", "SourceBecameProduction")]
    [InlineData("S3: 5 of 6... done", "S35Of6_Done")]
    [InlineData("99 bottles", "_99Bottles")]
    [InlineData("a_b 1st", "A_B1St")]
    [InlineData("—", "_")]
    public void Follow_the_official_generators_rules(string title, string name) => Identifier.Of(title).Should().Be(name);

    [Theory]
    [InlineData("the target", "theTarget")]
    [InlineData("class", "class")]
    [InlineData("2nd", "_2Nd")]
    public void Start_small_as_parameters(string column, string parameter) => Identifier.CamelCase(column).Should().Be(parameter);
}
