using Avesa.Validation.Accounts;
using Avesa.Validation.Policies;

namespace Avesa.Validation.Tests.Policies;

public sealed class PolicyText
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void That_is_blank_says_nothing(string? text) => PolicyDocument.Parse(text).Statements.Should().BeEmpty();

    [Fact]
    public void With_single_values_reads_as_with_lists()
    {
        var single = PolicyDocument.Parse("""
            {"Statement":{"Sid":"one","Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"s3:Get*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true} } } }
            """);
        var lists = PolicyDocument.Parse("""
            {"Version":"2012-10-17","Statement":[{"Sid":"one","Effect":"Allow","Principal":{"AWS":["111111111111"]},"Action":["s3:Get*"],"Resource":["*"],"Condition":{"Bool":{"aws:SecureTransport":["true"]} } }]}
            """);
        single.Should().BeEquivalentTo(lists);
        single.Statements.Should().ContainSingle().Which.Conditions.Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new PolicyCondition("Bool", "aws:SecureTransport", ["true"]));
    }

    [Theory]
    [InlineData("""{"AWS":"*"}""", "AWS", "*")]
    [InlineData("\"*\"", "AWS", "*")]
    [InlineData("""{"Service":"events.amazonaws.com"}""", "Service", "events.amazonaws.com")]
    [InlineData("""{"Federated":"arn:aws:iam::1:saml-provider/x"}""", "Federated", "arn:aws:iam::1:saml-provider/x")]
    [InlineData("""{"CanonicalUser":"79a5"}""", "CanonicalUser", "79a5")]
    public void Names_principals_in_every_form(string principal, string kind, string value) =>
        PolicyDocument.Parse($$"""{"Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"*"}]}""")
            .Statements[0].Principals.Should().Equal(new PolicyPrincipal(kind, value));

    [Fact]
    public void Keeps_what_is_excluded_apart()
    {
        var statement = PolicyDocument.Parse("""
            {"Statement":[{"Effect":"Deny","NotPrincipal":{"AWS":["a","b"]},"NotAction":["s3:Get*"],"NotResource":"arn:x"}]}
            """).Statements[0];
        statement.Should().BeEquivalentTo(new
        {
            Id = "statement 1",
            Principals = Array.Empty<PolicyPrincipal>(),
            NotPrincipals = new[] { new PolicyPrincipal("AWS", "a"), new PolicyPrincipal("AWS", "b") },
            Actions = Array.Empty<string>(),
            NotActions = new[] { "s3:Get*" },
            NotResources = new[] { "arn:x" },
        });
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Statement":[{"Principal":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":null}]}""")]
    [InlineData("""{"Statement":"Allow"}""")]
    public void That_is_no_policy_is_an_answer_that_lacks_one(string text) =>
        FluentActions.Invoking(() => PolicyDocument.Parse(text)).Should().Throw<IncompleteAnswerException>();

    [Theory]
    [InlineData("arn:aws:iam::111111111111:root", "111111111111")]
    [InlineData("arn:aws:sts::111111111111:assumed-role/r/s", "111111111111")]
    [InlineData("111111111111", "111111111111")]
    [InlineData("*", null)]
    [InlineData("AIDACKCEVSQ6C2EXAMPLE", null)]
    [InlineData("arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1", null)]
    public void Tells_the_account_of_a_principal(string value, string? account) => new PolicyPrincipal("AWS", value).AccountId.Should().Be(account);
}
