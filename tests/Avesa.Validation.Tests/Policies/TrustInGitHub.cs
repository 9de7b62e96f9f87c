using Avesa.Validation.Policies;

namespace Avesa.Validation.Tests.Policies;

public sealed class TrustInGitHub
{
    [Theory]
    [InlineData("StringEquals", "\"repo:avesa/pipeline:environment:production\"", true)]
    [InlineData("StringLike", "\"repo:avesa/pipeline:*\"", true)]
    [InlineData("StringLike", "[\"repo:avesa/pipeline:ref:refs/heads/main\",\"repo:avesa/other:ref:refs/heads/main\"]", true)]
    [InlineData("StringLike", "\"repo:avesa/*\"", false)]
    [InlineData("StringLike", "\"repo:*/pipeline:*\"", false)]
    [InlineData("StringLike", "\"repo:avesa/pipe*:*\"", false)]
    [InlineData("StringLike", "[\"repo:avesa/pipeline:*\",\"*\"]", false)]
    [InlineData("StringLike", "\"repo:avesa/pipeline:\"", false)]
    [InlineData("StringNotEquals", "\"repo:evil/fork:environment:production\"", false)]
    [InlineData("StringEqualsIfExists", "\"repo:avesa/pipeline:environment:production\"", false)]
    [InlineData("ForAllValues:StringLike", "\"repo:avesa/pipeline:*\"", false)]
    public void Pins_a_repository_only_by_its_whole_name(string operation, string subjects, bool pins) =>
        GitHubTrust.PinsRepository(Statement($$"""{"{{operation}}":{"token.actions.githubusercontent.com:sub":{{subjects}}} }""")).Should().Be(pins);

    [Fact]
    public void Pins_none_by_the_audience_alone() =>
        GitHubTrust.PinsRepository(Statement("""{"StringEquals":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"} }""")).Should().BeFalse();

    [Theory]
    [InlineData("Federated", "arn:aws:iam::987654321098:oidc-provider/token.actions.githubusercontent.com", true)]
    [InlineData("Federated", "arn:aws:iam::987654321098:oidc-provider/evil-token.actions.githubusercontent.com.example", false)]
    [InlineData("AWS", "arn:aws:iam::987654321098:oidc-provider/token.actions.githubusercontent.com", false)]
    public void Is_known_by_the_provider(string kind, string value, bool gitHub) => GitHubTrust.IsGitHub(new PolicyPrincipal(kind, value)).Should().Be(gitHub);

    private static PolicyStatement Statement(string condition) => PolicyDocument.Parse(
        $$"""{"Statement":[{"Effect":"Allow","Principal":{"Federated":"x"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{{condition}}}]}""").Statements[0];
}
