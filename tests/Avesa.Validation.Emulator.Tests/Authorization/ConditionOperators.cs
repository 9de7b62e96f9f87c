using static Avesa.Validation.Emulator.Tests.Authorization.Principals;

namespace Avesa.Validation.Emulator.Tests.Authorization;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html")]
public sealed class ConditionOperators
{
    private readonly Principals who = new();

    [Theory]
    [InlineData("StringEquals", "a", "a", true)]
    [InlineData("StringEquals", "a", "A", false)]
    [InlineData("StringEquals", "a*", "ab", false)]
    [InlineData("StringNotEquals", "a", "b", true)]
    [InlineData("StringNotEquals", "a", "a", false)]
    [InlineData("StringEqualsIgnoreCase", "a", "A", true)]
    [InlineData("StringNotEqualsIgnoreCase", "a", "A", false)]
    [InlineData("StringLike", "a?c*", "abcd", true)]
    [InlineData("StringLike", "a?c*", "ABCD", false)]
    [InlineData("StringNotLike", "a*", "abcd", false)]
    [InlineData("NumericEquals", "10", "10.0", true)]
    [InlineData("NumericNotEquals", "10", "11", true)]
    [InlineData("NumericLessThan", "10", "9", true)]
    [InlineData("NumericLessThan", "10", "10", false)]
    [InlineData("NumericLessThanEquals", "10", "10", true)]
    [InlineData("NumericGreaterThan", "10", "9", false)]
    [InlineData("NumericGreaterThanEquals", "10", "x", false)]
    [InlineData("DateEquals", "2025-06-01T00:00:00Z", "2025-06-01T02:00:00+02:00", true)]
    [InlineData("DateNotEquals", "2025-06-01T00:00:00Z", "2025-06-01T00:00:00Z", false)]
    [InlineData("DateLessThan", "2025-06-01T00:00:00Z", "2025-05-31T23:59:59Z", true)]
    [InlineData("DateLessThanEquals", "2025-06-01", "2025-06-01T00:00:00Z", true)]
    [InlineData("DateGreaterThan", "1748736000", "2025-06-01T00:00:01Z", true)]
    [InlineData("DateGreaterThanEquals", "2025-06-01T00:00:00Z", "2025-05-31T23:59:59Z", false)]
    [InlineData("Bool", "true", "True", true)]
    [InlineData("Bool", "true", "false", false)]
    [InlineData("BinaryEquals", "QmluYXJ5", "QmluYXJ5", true)]
    [InlineData("BinaryEquals", "QmluYXJ5", "qmluyxj5", false)]
    [InlineData("IpAddress", "203.0.113.0/24", "203.0.113.77", true)]
    [InlineData("IpAddress", "203.0.113.9/24", "203.0.114.77", false)]
    [InlineData("IpAddress", "2001:db8::/33", "2001:db8:7fff::1", true)]
    [InlineData("IpAddress", "2001:db8::/33", "2001:db8:8000::1", false)]
    [InlineData("IpAddress", "0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("NotIpAddress", "203.0.113.7", "203.0.113.7", false)]
    [InlineData("ArnLike", "arn:aws:sns:*:111:x-*", "arn:aws:sns:eu-west-1:111:x-y", true)]
    [InlineData("ArnEquals", "arn:aws:sns:*:111:*", "arn:aws:sns:eu-west-1:111:x:y", true)]
    [InlineData("ArnLike", "arn:aws:s*:111:x", "arn:aws:sns:eu-west-1:111:x", false)]
    [InlineData("ArnNotEquals", "arn:aws:sns:*:111:*", "arn:aws:sns:eu-west-1:111:x", false)]
    [InlineData("ArnNotLike", "arn:aws:sns:*:222:*", "arn:aws:sns:eu-west-1:111:x", true)]
    [InlineData("Null", "true", "x", false)]
    [InlineData("Null", "false", "x", true)]
    public void Compare_as_documented(string name, string expected, string actual, bool holds) => Holds(name, [expected], actual).Should().Be(holds);

    [Theory]
    [InlineData("StringEquals", false)]
    [InlineData("StringNotEquals", true)]
    [InlineData("NumericLessThan", false)]
    [InlineData("NotIpAddress", true)]
    [InlineData("ArnNotLike", true)]
    [InlineData("Bool", false)]
    [InlineData("StringEqualsIfExists", true)]
    [InlineData("BoolIfExists", true)]
    [InlineData("ForAllValues:StringEquals", true)]
    [InlineData("ForAnyValue:StringEquals", false)]
    [InlineData("ForAnyValue:StringNotEquals", false)]
    public void Treat_an_absent_key_as_documented(string name, bool holds) => Holds(name, ["1"]).Should().Be(holds);

    [Fact]
    public void Ask_for_absence_with_Null() => Holds("Null", ["true"]).Should().BeTrue();

    [Theory]
    [InlineData("StringEquals", new[] { "b" }, true)]
    [InlineData("StringEquals", new[] { "c" }, false)]
    [InlineData("StringNotEquals", new[] { "b" }, false)]
    [InlineData("StringNotEquals", new[] { "c" }, true)]
    [InlineData("ForAllValues:StringEquals", new[] { "a", "b" }, true)]
    [InlineData("ForAllValues:StringEquals", new[] { "a", "c" }, false)]
    [InlineData("ForAnyValue:StringEquals", new[] { "c", "a" }, true)]
    [InlineData("ForAnyValue:StringEquals", new[] { "c", "d" }, false)]
    [InlineData("ForAllValues:StringNotEquals", new[] { "c", "a" }, false)]
    [InlineData("ForAnyValue:StringNotEquals", new[] { "c", "a" }, true)]
    public void Take_the_policys_values_as_alternatives(string name, string[] actual, bool holds) => Holds(name, ["a", "b"], actual).Should().Be(holds);

    [Fact]
    public void Hold_together_and_know_no_case_in_key_names()
    {
        who.Give(who.Ann, If(Allow(), "\"StringEquals\":{\"Test:KEY\":\"x\",\"test:other\":\"y\"},\"Bool\":{\"aws:securetransport\":true}"));

        Ask(who.User, context: [("test:key", ["x"]), ("test:other", ["y"])]).Allowed.Should().BeTrue();
        Ask(who.User, context: [("test:key", ["x"]), ("test:other", ["z"])]).Allowed.Should().BeFalse();
    }

    [Fact]
    public void That_fail_are_told_by_the_keys_that_any_policy_lacked()
    {
        who.Give(
            who.Ann,
            If(Allow("dynamodb:*"), "\"StringEquals\":{\"aws:PrincipalTag/team\":\"x\",\"aws:RequestTag/a\":\"y\"}"),
            If(Allow("s3:*"), "\"StringEquals\":{\"s3:prefix\":\"x\"}"));

        Ask(who.User).MissingContextValues.Should().Equal("aws:PrincipalTag/team", "aws:RequestTag/a", "s3:prefix");
    }

    [Fact]
    public void Know_the_tags_of_who_asks()
    {
        who.Ann.Tags["team"] = "x";
        who.Give(who.Ann, If(Allow("dynamodb:*"), "\"StringEquals\":{\"aws:PrincipalTag/team\":\"x\"}"));

        Ask(who.User).Allowed.Should().BeTrue();
    }

    [Theory]
    [InlineData("StringEquals", "aws:PrincipalArn", "arn:aws:iam::111111111111:user/staff/ann")]
    [InlineData("StringEquals", "aws:PrincipalAccount", "111111111111")]
    [InlineData("StringEquals", "aws:username", "ann")]
    [InlineData("StringEquals", "aws:userid", "AIDAANN")]
    [InlineData("StringEquals", "aws:RequestedRegion", "us-east-1")]
    [InlineData("StringEquals", "aws:ResourceAccount", "111111111111")]
    [InlineData("DateGreaterThan", "aws:CurrentTime", "2025-06-01T11:59:59Z")]
    [InlineData("DateLessThan", "aws:EpochTime", "1748779201")]
    [InlineData("IpAddress", "aws:SourceIp", "127.0.0.0/8")]
    public void Know_the_global_keys(string name, string key, string value)
    {
        who.Give(who.Ann, If(Allow(), $"\"{name}\":{{\"{key}\":\"{value}\"}}"));

        Ask(who.User).Allowed.Should().BeTrue();
    }

    [Fact]
    public void Know_a_session_by_the_arn_of_its_role()
    {
        who.Give(who.Worker, If(Allow(), $"\"ArnEquals\":{{\"aws:PrincipalArn\":\"{who.Worker.Arn}\"}}"));

        Ask(who.Session).Allowed.Should().BeTrue();
    }

    private bool Holds(string name, string[] expected, params string[] actual)
    {
        var values = string.Join(',', expected.Select(value => $"\"{value}\""));
        who.Give(who.Ann, If(Allow(), $"\"{name}\":{{\"test:key\":[{values}]}}"));
        return (actual.Length == 0 ? Ask(who.User) : Ask(who.User, context: ("test:key", actual))).Allowed;
    }
}
