using Avesa.Validation.Policies;

namespace Avesa.Validation.Tests.Policies;

public sealed class KnownConditions
{
    private static readonly Dictionary<string, string> Context = new()
    {
        ["aws:principalaccount"] = "111111111111",
        ["aws:sourcearn"] = "arn:aws:events:us-east-1:111111111111:rule/hourly",
        ["aws:securetransport"] = "true",
    };

    [Theory]
    [InlineData("StringEquals", "aws:PrincipalAccount", "111111111111", true)]
    [InlineData("StringEquals", "AWS:principalaccount", "222222222222", false)]
    [InlineData("StringEqualsIfExists", "aws:PrincipalAccount", "222222222222", false)]
    [InlineData("StringNotEquals", "aws:PrincipalAccount", "111111111111", false)]
    [InlineData("StringNotEquals", "aws:PrincipalAccount", "222222222222", true)]
    [InlineData("StringLike", "aws:PrincipalAccount", "1111*", true)]
    [InlineData("StringNotLike", "aws:PrincipalAccount", "1111*", false)]
    [InlineData("Bool", "aws:SecureTransport", "True", true)]
    [InlineData("Bool", "aws:SecureTransport", "false", false)]
    [InlineData("ArnLike", "aws:SourceArn", "arn:aws:events:*:111111111111:rule/*", true)]
    [InlineData("ArnEquals", "aws:SourceArn", "arn:aws:events:us-east-1:222222222222:rule/*", false)]
    [InlineData("ArnLike", "aws:SourceArn", "arn:aws:*:rule/hourly", false)]
    [InlineData("StringLike", "aws:SourceArn", "arn:aws:*:rule/hourly", true)]
    [InlineData("ArnNotLike", "aws:SourceArn", "arn:aws:events:us-east-1:222222222222:rule/*", true)]
    [InlineData("Null", "aws:SecureTransport", "false", true)]
    [InlineData("Null", "aws:SecureTransport", "true", false)]
    public void Are_decided(string operation, string key, string value, bool holds) => new PolicyCondition(operation, key, [value]).Holds(Context).Should().Be(holds);

    [Theory]
    [InlineData("StringEquals", "aws:PrincipalOrgID")]
    [InlineData("StringEqualsIfExists", "aws:SourceVpce")]
    [InlineData("Null", "aws:SourceIp")]
    [InlineData("NumericLessThan", "aws:PrincipalAccount")]
    [InlineData("ForAllValues:StringEquals", "aws:PrincipalAccount")]
    public void Are_left_open_with_an_unknown_key_or_operator(string operation, string key) => new PolicyCondition(operation, key, ["x"]).Holds(Context).Should().BeNull();

    [Fact]
    public void Hold_when_one_of_their_values_fits() =>
        new PolicyCondition("StringEquals", "aws:PrincipalAccount", ["222222222222", "111111111111"]).Holds(Context).Should().BeTrue();

    [Fact]
    public void Do_not_hold_when_negated_and_one_of_their_values_fits() =>
        new PolicyCondition("StringNotEquals", "aws:PrincipalAccount", ["222222222222", "111111111111"]).Holds(Context).Should().BeFalse();
}
