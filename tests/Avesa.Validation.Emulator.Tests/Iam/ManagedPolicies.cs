using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Avesa.Validation.Emulator.Authorization.Policies;

namespace Avesa.Validation.Emulator.Tests.Iam;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html")]
[FromAwsDocs("https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html")]
public sealed class ManagedPolicies(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonIdentityManagementServiceClient iam = accounts.Iam();

    [Theory]
    [InlineData("AdministratorAccess", "/")]
    [InlineData("CloudWatchLogsReadOnlyAccess", "/")]
    [InlineData("CloudWatchReadOnlyAccess", "/")]
    [InlineData("ReadOnlyAccess", "/")]
    [InlineData("SecurityAudit", "/")]
    [InlineData("AWSLambdaBasicExecutionRole", "/service-role/")]
    public async Task Of_AWS_are_known_in_every_account(string name, string path)
    {
        var arn = $"arn:aws:iam::aws:policy{path}{name}";

        var policy = (await iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, TestContext.Current.CancellationToken)).Policy;
        var version = (await iam.GetPolicyVersionAsync(
            new GetPolicyVersionRequest { PolicyArn = arn, VersionId = policy.DefaultVersionId }, TestContext.Current.CancellationToken)).PolicyVersion;

        (policy.PolicyName, policy.Path, policy.Arn).Should().Be((name, path, arn));
        version.IsDefaultVersion.Should().BeTrue();
        PolicyDocument.Parse(Uri.UnescapeDataString(version.Document)).Statements.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Count_who_they_are_attached_to()
    {
        const string arn = "arn:aws:iam::aws:policy/SecurityAudit";
        accounts.Production.AddRole("auditor").AttachedPolicies.Add(arn);

        (await iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = arn }, TestContext.Current.CancellationToken)).Policy.AttachmentCount.Should().Be(1);
    }

    [Fact]
    public async Task That_are_not_there_are_no_such_entities()
    {
        var unknown = () => iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = "arn:aws:iam::987654321098:policy/none" }, TestContext.Current.CancellationToken);
        var old = () => iam.GetPolicyVersionAsync(
            new GetPolicyVersionRequest { PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess", VersionId = "v9" }, TestContext.Current.CancellationToken);
        var wrong = () => iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = "arn:aws:iam::aws:role/AdministratorAccess" }, TestContext.Current.CancellationToken);

        await unknown.Should().ThrowAsync<NoSuchEntityException>();
        await old.Should().ThrowAsync<NoSuchEntityException>();
        await wrong.Should().ThrowAsync<InvalidInputException>();
    }
}
