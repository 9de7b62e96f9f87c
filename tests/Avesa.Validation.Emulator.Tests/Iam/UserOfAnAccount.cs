using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Iam;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html")]
[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html")]
public sealed class UserOfAnAccount(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonIdentityManagementServiceClient iam = accounts.Iam();

    [Fact]
    public async Task Is_the_caller_when_no_other_is_named()
    {
        var user = (await iam.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken)).User;

        (user.UserName, user.Arn, user.Path).Should().Be(("administrator", "arn:aws:iam::987654321098:user/administrator", "/"));
    }

    [Fact]
    public async Task Must_be_named_by_a_session()
    {
        var session = new RolePrincipal(accounts.Production, accounts.Production.AddRole("anybody"), "s");
        session.Role.InlinePolicies["all"] = IamOf.Document("Allow", "*");
        accounts.Production.Register(new AccessKey("ASIAGETUSER", "x", session, "token", DateTimeOffset.UtcNow.AddHours(1)));
        using var asSession = accounts.Iam(new SessionAWSCredentials("ASIAGETUSER", "x", "token"));

        var asking = () => asSession.GetUserAsync(new GetUserRequest(), TestContext.Current.CancellationToken);

        (await asking.Should().ThrowAsync<AmazonIdentityManagementServiceException>()).Which.ErrorCode.Should().Be("ValidationError");
    }

    [Fact]
    public async Task Is_listed_with_policies_and_without_groups()
    {
        var users = (await iam.ListUsersAsync(new ListUsersRequest(), TestContext.Current.CancellationToken)).Users;
        var inline = (await iam.ListUserPoliciesAsync(new ListUserPoliciesRequest { UserName = "administrator" }, TestContext.Current.CancellationToken)).PolicyNames;
        var policy = await iam.GetUserPolicyAsync(new GetUserPolicyRequest { UserName = "administrator", PolicyName = inline[0] }, TestContext.Current.CancellationToken);
        var attached = (await iam.ListAttachedUserPoliciesAsync(new ListAttachedUserPoliciesRequest { UserName = "administrator" }, TestContext.Current.CancellationToken)).AttachedPolicies;
        var groups = (await iam.ListGroupsForUserAsync(new ListGroupsForUserRequest { UserName = "administrator" }, TestContext.Current.CancellationToken)).Groups;

        users.Select(user => user.UserName).Should().Equal("administrator");
        Uri.UnescapeDataString(policy.PolicyDocument).Should().Contain("\"Action\":\"*\"");
        attached.Should().BeNullOrEmpty();
        groups.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task That_is_not_there_is_no_such_entity()
    {
        var asking = () => iam.ListUserPoliciesAsync(new ListUserPoliciesRequest { UserName = "nobody" }, TestContext.Current.CancellationToken);

        await asking.Should().ThrowAsync<NoSuchEntityException>().WithMessage("The user with name nobody cannot be found.");
    }

    [Fact]
    public async Task Signs_in_under_the_accounts_alias()
    {
        accounts.Production.Alias = "avesa-production";

        (await iam.ListAccountAliasesAsync(new ListAccountAliasesRequest(), TestContext.Current.CancellationToken)).AccountAliases.Should().Equal("avesa-production");
    }
}
