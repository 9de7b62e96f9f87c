using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Avesa.Validation.Emulator.Model;
using Policy = Avesa.Validation.Emulator.Model.ManagedPolicy;

namespace Avesa.Validation.Emulator.Tests.Iam;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html")]
public sealed class AccountAsAWhole : IClassFixture<TwoAccounts>, IDisposable
{
    private const string Own = "arn:aws:iam::123456789012:policy/own";
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private readonly TwoAccounts accounts;
    private readonly AmazonIdentityManagementServiceClient iam;

    public AccountAsAWhole(TwoAccounts accounts)
    {
        this.accounts = accounts;
        iam = new AmazonIdentityManagementServiceClient(TwoAccounts.SourceKey, accounts.Config<AmazonIdentityManagementServiceConfig>());
        var source = accounts.Source;
        source.Policies[Own] = new Policy { Arn = Own, Name = "own", Document = Everything };
        source.Groups["admins"] = new IamGroup { Name = "admins", Arn = "arn:aws:iam::123456789012:group/admins", Id = "AGPAADMINS" };
        source.Groups["admins"].AttachedPolicies.Clear();
        source.Groups["admins"].AttachedPolicies.Add("arn:aws:iam::aws:policy/AdministratorAccess");
        source.Roles["deploy"] = new IamRole { Name = "deploy", Arn = "arn:aws:iam::123456789012:role/deploy", Id = "AROADEPLOY", TrustPolicy = "{}", LastUsed = (DateTimeOffset.UnixEpoch, "us-east-1") };
        source.Roles["deploy"].AttachedPolicies.Add(Own);
        var ada = new IamUser { Name = "ada", Arn = "arn:aws:iam::123456789012:user/ada", Id = "AIDAADA" };
        ada.Groups.Add("admins");
        ada.MfaDevices.AddRange(["serial-1", "serial-2"]);
        source.Users["ada"] = ada;
    }

    public void Dispose() => iam.Dispose();

    [Fact]
    public async Task Shows_identities_with_their_policies_and_the_documents_of_those()
    {
        var all = await iam.GetAccountAuthorizationDetailsAsync(new GetAccountAuthorizationDetailsRequest(), TestContext.Current.CancellationToken);

        all.UserDetailList.Select(user => user.UserName).Should().Contain(["ada", "administrator"]);
        all.UserDetailList.Single(user => user.UserName == "ada").GroupList.Should().Equal("admins");
        Uri.UnescapeDataString(all.UserDetailList.Single(user => user.UserName == "administrator").UserPolicyList.Single().PolicyDocument).Should().Be(Everything);
        all.GroupDetailList.Single().AttachedManagedPolicies.Single().PolicyName.Should().Be("AdministratorAccess");
        var role = all.RoleDetailList.Single();
        role.AttachedManagedPolicies.Single().PolicyArn.Should().Be(Own);
        role.RoleLastUsed.LastUsedDate.Should().Be(DateTime.UnixEpoch);
        all.Policies.Select(policy => policy.Arn).Should().Equal(Own, "arn:aws:iam::aws:policy/AdministratorAccess");
        all.Policies.Should().OnlyContain(policy => Uri.UnescapeDataString(policy.PolicyVersionList.Single(version => version.IsDefaultVersion == true).Document).Contains("Statement"));
    }

    [Fact]
    public async Task Comes_in_pages_over_all_kinds()
    {
        var pages = await iam.Paginators.GetAccountAuthorizationDetails(new GetAccountAuthorizationDetailsRequest { MaxItems = 2 }).Responses.ToListAsync(TestContext.Current.CancellationToken);

        pages.Should().HaveCountGreaterThan(2);
        pages.SelectMany(page => page.Policies ?? []).Should().HaveCount(2);
        pages.SelectMany(page => page.RoleDetailList ?? []).Should().ContainSingle();
    }

    [Fact]
    public async Task Is_narrowed_by_kind_and_refuses_others()
    {
        var roles = await iam.GetAccountAuthorizationDetailsAsync(new GetAccountAuthorizationDetailsRequest { Filter = ["Role"] }, TestContext.Current.CancellationToken);
        var wrong = () => iam.GetAccountAuthorizationDetailsAsync(new GetAccountAuthorizationDetailsRequest { Filter = ["Robot"] }, TestContext.Current.CancellationToken);

        roles.RoleDetailList.Should().ContainSingle();
        roles.UserDetailList.Should().BeNull();
        (await wrong.Should().ThrowAsync<AmazonIdentityManagementServiceException>()).Which.ErrorCode.Should().Be("ValidationError");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html")]
    public async Task Is_summed_up_with_what_the_root_user_has()
    {
        accounts.Source.Root.HasMfa = true;
        var summary = (await iam.GetAccountSummaryAsync(new GetAccountSummaryRequest(), TestContext.Current.CancellationToken)).SummaryMap;

        summary.Should().Contain("AccountMFAEnabled", 1).And.Contain("AccountAccessKeysPresent", 0).And.Contain("AccountPasswordPresent", 1).And.Contain("Groups", 1);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html")]
    public async Task Has_a_password_policy_or_says_that_there_is_none()
    {
        accounts.Production.PasswordPolicy = new Model.PasswordPolicy { MinimumLength = 14, RequireSymbols = true, ReusePrevention = 5, MaxAge = 90 };
        using var other = new AmazonIdentityManagementServiceClient(TwoAccounts.ProductionKey, accounts.Config<AmazonIdentityManagementServiceConfig>());
        var policy = (await other.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), TestContext.Current.CancellationToken)).PasswordPolicy;
        var none = () => iam.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), TestContext.Current.CancellationToken);

        policy.Should().BeEquivalentTo(new { MinimumPasswordLength = 14, RequireSymbols = true, RequireNumbers = false, PasswordReusePrevention = 5, MaxPasswordAge = 90, ExpirePasswords = true });
        await none.Should().ThrowAsync<NoSuchEntityException>();
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html")]
    [FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html")]
    public async Task Lists_a_users_devices_keys_and_groups()
    {
        var devices = await iam.Paginators.ListMFADevices(new ListMFADevicesRequest { UserName = "ada", MaxItems = 1 }).MFADevices.ToListAsync(TestContext.Current.CancellationToken);
        var keys = await iam.ListAccessKeysAsync(new ListAccessKeysRequest(), TestContext.Current.CancellationToken);
        var groups = await iam.ListGroupsForUserAsync(new ListGroupsForUserRequest { UserName = "ada" }, TestContext.Current.CancellationToken);
        var nobody = () => iam.ListAccessKeysAsync(new ListAccessKeysRequest { UserName = "nobody" }, TestContext.Current.CancellationToken);

        devices.Select(device => device.SerialNumber).Should().Equal("serial-1", "serial-2");
        keys.AccessKeyMetadata.Should().ContainSingle().Which.AccessKeyId.Should().Be("AKIASOURCE");
        keys.AccessKeyMetadata[0].Status.Should().Be(StatusType.Active);
        groups.Groups.Should().ContainSingle().Which.GroupName.Should().Be("admins");
        await nobody.Should().ThrowAsync<NoSuchEntityException>();
    }

    [Fact]
    public async Task Lets_members_do_what_their_groups_may()
    {
        var user = accounts.Source.Users["ada"];
        var key = accounts.Source.AddAccessKey(user, $"AKIA{Guid.NewGuid():N}", "secret-of-ada");
        using var member = new AmazonIdentityManagementServiceClient(new Amazon.Runtime.BasicAWSCredentials(key.Id, key.Secret), accounts.Config<AmazonIdentityManagementServiceConfig>());

        (await member.GetAccountSummaryAsync(new GetAccountSummaryRequest(), TestContext.Current.CancellationToken)).SummaryMap.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Is_refused_to_who_may_not_see_it()
    {
        using var blind = new AmazonIdentityManagementServiceClient(accounts.Source.AddUser($"blind{Guid.NewGuid():N}", """{"Effect":"Allow","Action":"iam:List*","Resource":"*"}"""), accounts.Config<AmazonIdentityManagementServiceConfig>());
        var see = () => blind.GetAccountAuthorizationDetailsAsync(new GetAccountAuthorizationDetailsRequest(), TestContext.Current.CancellationToken);

        (await see.Should().ThrowAsync<AmazonIdentityManagementServiceException>()).Which.ErrorCode.Should().Be("AccessDenied");
    }
}
