using System.Net;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Iam;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html")]
public sealed class RoleWithPolicies : IClassFixture<TwoAccounts>
{
    private const string Basic = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
    private readonly TwoAccounts accounts;
    private readonly IamRole role;
    private readonly AmazonIdentityManagementServiceClient iam;

    public RoleWithPolicies(TwoAccounts accounts)
    {
        this.accounts = accounts;
        role = accounts.Production.AddRole("worker", "/app/");
        role.PermissionsBoundary = "arn:aws:iam::aws:policy/AdministratorAccess";
        role.MaxSessionDuration = 7200;
        role.Tags["team"] = "data";
        role.InlinePolicies["read"] = IamOf.Document("Allow", "s3:GetObject");
        role.AttachedPolicies.AddRange([Basic, "arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"]);
        iam = accounts.Iam();
    }

    [Fact]
    public async Task Is_told_whole_with_its_trust_policy_percent_encoded()
    {
        var told = (await iam.GetRoleAsync(new GetRoleRequest { RoleName = "worker" }, TestContext.Current.CancellationToken)).Role;

        told.AssumeRolePolicyDocument.Should().StartWith("%7B%22Version%22%3A%222012-10-17%22%2C");
        Uri.UnescapeDataString(told.AssumeRolePolicyDocument).Should().Be(IamOf.TrustsLambda);
        (told.Arn, told.Path, told.MaxSessionDuration).Should().Be(("arn:aws:iam::987654321098:role/app/worker", "/app/", 7200));
        told.PermissionsBoundary.PermissionsBoundaryArn.Should().Be("arn:aws:iam::aws:policy/AdministratorAccess");
        told.Tags.Should().ContainSingle().Which.Value.Should().Be("data");
    }

    [Fact]
    public async Task Is_listed_without_what_only_GetRole_tells()
    {
        var listed = (await iam.ListRolesAsync(new ListRolesRequest { PathPrefix = "/app/" }, TestContext.Current.CancellationToken)).Roles.Should().ContainSingle().Subject;

        Uri.UnescapeDataString(listed.AssumeRolePolicyDocument).Should().Be(IamOf.TrustsLambda);
        listed.PermissionsBoundary.Should().BeNull();
        listed.Tags.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task Lists_and_shows_its_inline_policies()
    {
        var names = (await iam.ListRolePoliciesAsync(new ListRolePoliciesRequest { RoleName = "worker" }, TestContext.Current.CancellationToken)).PolicyNames;
        var policy = await iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = "worker", PolicyName = "read" }, TestContext.Current.CancellationToken);

        names.Should().Equal("read");
        Uri.UnescapeDataString(policy.PolicyDocument).Should().Be(role.InlinePolicies["read"]);
    }

    [Theory]
    [InlineData(null, new[] { "AWSLambdaBasicExecutionRole", "CloudWatchReadOnlyAccess" })]
    [InlineData("/service-role/", new[] { "AWSLambdaBasicExecutionRole" })]
    public async Task Lists_its_managed_policies_by_path(string? prefix, string[] names)
    {
        var request = new ListAttachedRolePoliciesRequest { RoleName = "worker", PathPrefix = prefix };

        var attached = (await iam.ListAttachedRolePoliciesAsync(request, TestContext.Current.CancellationToken)).AttachedPolicies;

        attached.Select(policy => policy.PolicyName).Should().Equal(names);
        attached[0].PolicyArn.Should().Be(Basic);
    }

    [Fact]
    public async Task That_is_not_there_is_no_such_entity()
    {
        var asking = () => iam.GetRoleAsync(new GetRoleRequest { RoleName = "nobody" }, TestContext.Current.CancellationToken);
        var askingPolicy = () => iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = "worker", PolicyName = "none" }, TestContext.Current.CancellationToken);

        (await asking.Should().ThrowAsync<NoSuchEntityException>().WithMessage("The role with name nobody cannot be found.")).Which.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await askingPolicy.Should().ThrowAsync<NoSuchEntityException>().WithMessage("The role policy with name none cannot be found.");
    }

    [Fact]
    public async Task Is_of_its_own_account_only()
    {
        using var source = accounts.Iam(TwoAccounts.SourceKey);

        var asking = () => source.GetRoleAsync(new GetRoleRequest { RoleName = "worker" }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<NoSuchEntityException>();
    }

    [Fact]
    public async Task Is_hidden_from_who_may_not_read_it()
    {
        using var limited = accounts.Iam(accounts.Production.AddUser("limited", """{"Effect":"Allow","Action":"iam:GetRole","Resource":"arn:aws:iam::987654321098:role/app/other"}"""));

        var asking = () => limited.GetRoleAsync(new GetRoleRequest { RoleName = "worker" }, TestContext.Current.CancellationToken);

        (await asking.Should().ThrowAsync<AmazonIdentityManagementServiceException>()
            .WithMessage("User: arn:aws:iam::987654321098:user/limited is not authorized to perform: iam:GetRole on resource: arn:aws:iam::987654321098:role/app/worker because no identity-based policy allows the iam:GetRole action"))
            .Which.ErrorCode.Should().Be("AccessDenied");
    }
}
