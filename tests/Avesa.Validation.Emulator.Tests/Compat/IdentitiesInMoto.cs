using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html")]
[Collection(nameof(Moto))]
public sealed class IdentitiesInMoto(Moto moto) : IDisposable
{
    private readonly AmazonIdentityManagementServiceClient iam = new(AwsStub.Credentials, moto.Config<AmazonIdentityManagementServiceConfig>());

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => iam.Dispose();

    [Fact]
    public async Task Have_a_role_with_trust_boundary_and_tags()
    {
        var role = (await iam.GetRoleAsync(new GetRoleRequest { RoleName = "ingestion" }, Cancelled)).Role;

        role.Arn.Should().EndWith(":role/avesa/ingestion");
        role.MaxSessionDuration.Should().Be(7200);
        Uri.UnescapeDataString(role.AssumeRolePolicyDocument).Should().Contain("lambda.amazonaws.com");
        role.PermissionsBoundary.PermissionsBoundaryArn.Should().EndWith(":policy/boundary");
        role.Tags.Single().Key.Should().Be("team");
        role.CreateDate!.Value.Kind.Should().Be(DateTimeKind.Utc);
    }

    [Fact]
    public async Task Are_listed_to_the_last_page()
    {
        var roles = await iam.Paginators.ListRoles(new ListRolesRequest { MaxItems = 1 }).Roles.ToListAsync(Cancelled);

        roles.Select(role => role.RoleName).Should().Contain("ingestion", "other-0", "other-1", "other-2");
    }

    [Fact]
    public async Task Have_inline_and_managed_policies_of_a_role()
    {
        var names = await iam.Paginators.ListRolePolicies(new ListRolePoliciesRequest { RoleName = "ingestion" }).PolicyNames.ToListAsync(Cancelled);
        var inline = await iam.GetRolePolicyAsync(new GetRolePolicyRequest { RoleName = "ingestion", PolicyName = names.Single() }, Cancelled);
        var attached = (await iam.Paginators.ListAttachedRolePolicies(new ListAttachedRolePoliciesRequest { RoleName = "ingestion" })
            .AttachedPolicies.ToListAsync(Cancelled)).Single();
        var policy = (await iam.GetPolicyAsync(new GetPolicyRequest { PolicyArn = attached.PolicyArn }, Cancelled)).Policy;
        var version = (await iam.GetPolicyVersionAsync(
            new GetPolicyVersionRequest { PolicyArn = policy.Arn, VersionId = policy.DefaultVersionId }, Cancelled)).PolicyVersion;

        Uri.UnescapeDataString(inline.PolicyDocument).Should().Contain("dynamodb:GetItem");
        policy.PolicyName.Should().Be("boundary");
        policy.Description.Should().Be("what no role exceeds");
        version.IsDefaultVersion.Should().BeTrue();
        Uri.UnescapeDataString(version.Document).Should().Contain("s3:*");
    }

    [Fact]
    public async Task Have_a_user_with_policies_and_groups()
    {
        var user = (await iam.GetUserAsync(new GetUserRequest { UserName = "operator" }, Cancelled)).User;
        var users = await iam.Paginators.ListUsers(new ListUsersRequest()).Users.ToListAsync(Cancelled);
        var names = await iam.Paginators.ListUserPolicies(new ListUserPoliciesRequest { UserName = "operator" }).PolicyNames.ToListAsync(Cancelled);
        var inline = await iam.GetUserPolicyAsync(new GetUserPolicyRequest { UserName = "operator", PolicyName = "own" }, Cancelled);
        var attached = await iam.Paginators.ListAttachedUserPolicies(new ListAttachedUserPoliciesRequest { UserName = "operator" })
            .AttachedPolicies.ToListAsync(Cancelled);
        var groups = await iam.Paginators.ListGroupsForUser(new ListGroupsForUserRequest { UserName = "operator" }).Groups.ToListAsync(Cancelled);

        user.Arn.Should().EndWith(":user/operator");
        user.Tags.Single().Value.Should().Be("ops");
        user.PasswordLastUsed.Should().BeNull();
        users.Should().Contain(listed => listed.UserName == "operator");
        names.Should().Equal("own");
        Uri.UnescapeDataString(inline.PolicyDocument).Should().Contain("sts:AssumeRole");
        attached.Single().PolicyName.Should().Be("boundary");
        groups.Single().GroupName.Should().Be("operators");
    }

    [Fact]
    public async Task Have_an_account_alias()
    {
        var aliases = await iam.Paginators.ListAccountAliases(new ListAccountAliasesRequest()).AccountAliases.ToListAsync(Cancelled);

        aliases.Should().Equal("avesa-production");
    }

    [Fact]
    public async Task That_are_not_there_are_not_found()
    {
        var call = () => iam.GetRoleAsync(new GetRoleRequest { RoleName = "nobody" });

        var error = (await call.Should().ThrowExactlyAsync<NoSuchEntityException>()).Which;
        error.ErrorCode.Should().Be("NoSuchEntity");
        error.RequestId.Should().NotBeNullOrEmpty();
    }
}
