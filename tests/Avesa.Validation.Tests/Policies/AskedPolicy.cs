using Avesa.Validation.Policies;
using CsCheck;

namespace Avesa.Validation.Tests.Policies;

public sealed class AskedPolicy
{
    private const string Role = "arn:aws:iam::111111111111:role/r";
    private const string Allow = """{"Sid":"allow","Effect":"Allow","Principal":{"AWS":"111111111111"},"Action":"dynamodb:*","Resource":"*"}""";
    private const string Deny = """{"Sid":"deny","Effect":"Deny","Principal":"*","Action":"dynamodb:GetItem","Resource":"*"}""";
    private const string DenyPerhaps = """{"Sid":"perhaps","Effect":"Deny","Principal":"*","Action":"dynamodb:GetItem","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"} } }""";
    private const string AllowPerhaps = """{"Sid":"maybe","Effect":"Allow","Principal":"*","Action":"dynamodb:GetItem","Resource":"*","Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1"} } }""";

    private static readonly PolicyQuestion Question = PolicyQuestion.OfRole(Role, "111111111111", "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111111111111:table/T");

    [Fact]
    public void Is_silent_when_nothing_fits() => Ask().Consent.Should().Be(Consent.Silent);

    [Fact]
    public void Allows_when_a_statement_does() => Ask(Allow).Should().BeEquivalentTo(new { Consent = Consent.Allows, Statement = new { Id = "allow" } });

    [Fact]
    public void Denies_whatever_else_allows_and_in_whatever_order() => Gen.Shuffle(new[] { Allow, Deny, AllowPerhaps, DenyPerhaps })
        .Sample(statements => Ask(statements) is { Consent: Consent.Denies, Statement.Id: "deny" });

    [Fact]
    public void Depends_when_a_denial_does_although_another_statement_allows() =>
        Ask(Allow, DenyPerhaps).Should().BeEquivalentTo(new { Consent = Consent.Depends, Statement = new { Id = "perhaps" } });

    [Fact]
    public void Allows_when_another_statement_only_might() => Ask(AllowPerhaps, Allow).Consent.Should().Be(Consent.Allows);

    [Fact]
    public void Depends_when_only_an_undecided_statement_allows() => Ask(AllowPerhaps).Consent.Should().Be(Consent.Depends);

    [Theory]
    [InlineData("""{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::111111111111:role/r"},"Action":"*","Resource":"*"}""", Consent.Silent)]
    [InlineData("""{"Effect":"Allow","NotPrincipal":{"AWS":"222222222222"},"Action":"*","Resource":"*"}""", Consent.Allows)]
    [InlineData("""{"Effect":"Deny","Principal":"*","NotAction":"dynamodb:*","Resource":"*"}""", Consent.Silent)]
    [InlineData("""{"Effect":"Deny","Principal":"*","NotAction":"s3:*","Resource":"*"}""", Consent.Denies)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"*","NotResource":"arn:aws:dynamodb:*:*:table/T"}""", Consent.Silent)]
    [InlineData("""{"Effect":"Allow","Principal":"*","Action":"DynamoDB:getitem"}""", Consent.Allows)]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::222222222222:root"},"Action":"*","Resource":"*"}""", Consent.Silent)]
    [InlineData("""{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"*","Resource":"*"}""", Consent.Silent)]
    public void Reads_exclusions_cases_and_other_principals(string statement, Consent consent) => Ask(statement).Consent.Should().Be(consent);

    private static PolicyAnswer Ask(params string[] statements) => PolicyDocument.Parse($$"""{"Statement":[{{string.Join(',', statements)}}]}""").Ask(Question);
}
