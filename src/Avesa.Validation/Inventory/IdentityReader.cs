using System.Runtime.CompilerServices;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Avesa.Validation.Accounts;
using Avesa.Validation.Policies;

namespace Avesa.Validation.Inventory;

/// <summary>Reads who can act in an account: its root user, its password policy, and all identities with their policies in one listing.</summary>
public sealed class IdentityReader(IAmazonIdentityManagementService client, Memo facts)
{
    /// <summary>All users, groups and roles with the policies that are in force for them.</summary>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</remarks>
    /// <exception cref="IncompleteAnswerException">
    /// A policy that somebody has, or a group that somebody is in, is not among the account's; or it lists none of a kind of which it counts some.
    /// </exception>
    public Task<IReadOnlyList<IdentityFacts>> All() => facts.Once<IReadOnlyList<IdentityFacts>>("iam:GetAccountAuthorizationDetails", async token =>
    {
        var pages = await client.Paginators.GetAccountAuthorizationDetails(new GetAccountAuthorizationDetailsRequest { MaxItems = 1000 }).Responses.ToListAsync(token);
        var managed = pages.SelectMany(page => page.Policies ?? []).ToDictionary(policy => policy.Arn, Document, StringComparer.Ordinal);
        return Whole(
        [
            .. pages.SelectMany(page => page.UserDetailList ?? []).Select(user => new IdentityFacts(
                IdentityKind.User, user.UserName, user.Arn, Time(user.CreateDate), Policies(user.UserPolicyList, user.AttachedManagedPolicies, managed), Boundary(user.PermissionsBoundary, managed), user.GroupList ?? [], PolicyDocument.None, null)),
            .. pages.SelectMany(page => page.GroupDetailList ?? []).Select(group => new IdentityFacts(
                IdentityKind.Group, group.GroupName, group.Arn, Time(group.CreateDate), Policies(group.GroupPolicyList, group.AttachedManagedPolicies, managed), null, [], PolicyDocument.None, null)),
            .. pages.SelectMany(page => page.RoleDetailList ?? []).Select(role => new IdentityFacts(
                IdentityKind.Role, role.RoleName, role.Arn, Time(role.CreateDate), Policies(role.RolePolicyList, role.AttachedManagedPolicies, managed), Boundary(role.PermissionsBoundary, managed), [], Parsed(role.AssumeRolePolicyDocument), Used(role.RoleLastUsed?.LastUsedDate))),
        ],
        await Counted());
    });

    /// <summary>The password policy; null where the account has none, so that AWS's default holds.</summary>
    public Task<PasswordPolicyFacts?> PasswordPolicy() => facts.Once<PasswordPolicyFacts?>("iam:GetAccountPasswordPolicy", async token =>
    {
        try
        {
            var policy = (await client.GetAccountPasswordPolicyAsync(new GetAccountPasswordPolicyRequest(), token)).PasswordPolicy;
            return new PasswordPolicyFacts(
                policy.MinimumPasswordLength.Required("GetAccountPasswordPolicy: MinimumPasswordLength"),
                policy.RequireSymbols.Required("GetAccountPasswordPolicy: RequireSymbols"),
                policy.RequireNumbers.Required("GetAccountPasswordPolicy: RequireNumbers"),
                policy.RequireUppercaseCharacters.Required("GetAccountPasswordPolicy: RequireUppercaseCharacters"),
                policy.RequireLowercaseCharacters.Required("GetAccountPasswordPolicy: RequireLowercaseCharacters"),
                policy.PasswordReusePrevention ?? 0);
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    });

    /// <summary>What the root user can sign in with.</summary>
    public async Task<RootFacts> Root()
    {
        var summary = await Counted();
        return new RootFacts(
            Count(summary, "AccountMFAEnabled").Required("GetAccountSummary: AccountMFAEnabled") > 0,
            Count(summary, "AccountAccessKeysPresent").Required("GetAccountSummary: AccountAccessKeysPresent") > 0,
            Count(summary, "AccountPasswordPresent") is { } password ? password > 0 : null);
    }

    /// <summary>The serial numbers of a user's MFA devices.</summary>
    public Task<IReadOnlyList<string>> MfaDevices(string user) => facts.All($"iam:ListMFADevices/{user}", token => ListDevices(user, token));

    /// <summary>The ids of a user's access keys that can be used.</summary>
    public Task<IReadOnlyList<string>> ActiveKeys(string user) => facts.All($"iam:ListAccessKeys/{user}", token => ListKeys(user, token));

    /// <summary>When each user last signed in with a password; null when never. By name.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset?>> SignedIn() =>
        (await facts.All("iam:ListUsers", ListUsers)).ToDictionary(user => user.Name, user => user.SignedIn, StringComparer.Ordinal);

    private Task<Dictionary<string, int>> Counted() => facts.Once("iam:GetAccountSummary", async token =>
        (await client.GetAccountSummaryAsync(new GetAccountSummaryRequest(), token)).SummaryMap.Required("GetAccountSummary: SummaryMap"));

    // Who is not listed may do anything, unseen.
    private static IReadOnlyList<IdentityFacts> Whole(IReadOnlyList<IdentityFacts> identities, Dictionary<string, int> counted)
    {
        foreach (var kind in Enum.GetValues<IdentityKind>().Where(kind => Count(counted, $"{kind}s") > 0 && identities.All(identity => identity.Kind != kind)))
        {
            throw new IncompleteAnswerException($"GetAccountAuthorizationDetails: the {Count(counted, $"{kind}s")} {kind.ToString().ToLowerInvariant()}s that GetAccountSummary counts");
        }

        var groups = identities.Where(identity => identity.Kind == IdentityKind.Group).Select(group => group.Name).ToHashSet(StringComparer.Ordinal);
        return identities.SelectMany(user => user.Groups).FirstOrDefault(group => !groups.Contains(group)) is { } unknown
            ? throw new IncompleteAnswerException($"GetAccountAuthorizationDetails: the group {unknown}, which somebody is in")
            : identities;
    }

    private static int? Count(Dictionary<string, int> summary, string key) => summary.TryGetValue(key, out var count) ? count : null;

    private static IReadOnlyList<IdentityPolicy> Policies(List<PolicyDetail>? inline, List<AttachedPolicyType>? attached, Dictionary<string, PolicyDocument> managed) =>
    [
        .. (inline ?? []).Select(policy => new IdentityPolicy($"the inline policy {policy.PolicyName}", Parsed(policy.PolicyDocument))),
        .. (attached ?? []).Select(policy => Managed(policy.PolicyArn, managed)),
    ];

    private static IdentityPolicy? Boundary(AttachedPermissionsBoundary? boundary, Dictionary<string, PolicyDocument> managed) =>
        boundary?.PermissionsBoundaryArn is { } arn ? Managed(arn, managed) : null;

    private static IdentityPolicy Managed(string arn, Dictionary<string, PolicyDocument> managed) => managed.TryGetValue(arn, out var document)
        ? new IdentityPolicy($"the policy {arn}", document)
        : throw new IncompleteAnswerException($"GetAccountAuthorizationDetails: the document of {arn}, which somebody has");

    private static PolicyDocument Document(ManagedPolicyDetail policy) => Parsed(
        (policy.PolicyVersionList ?? []).Find(version => version.IsDefaultVersion == true)?.Document.Required("GetAccountAuthorizationDetails: Document")
        ?? throw new IncompleteAnswerException($"GetAccountAuthorizationDetails: the default version of {policy.Arn}"));

    // IAM answers policy documents percent-encoded (RFC 3986).
    private static PolicyDocument Parsed(string? document) => PolicyDocument.Parse(Uri.UnescapeDataString(document.Required("GetAccountAuthorizationDetails: a policy document")));

    private static DateTimeOffset Time(DateTime? time) => new(time.Required("GetAccountAuthorizationDetails: CreateDate").ToUniversalTime());

    private static DateTimeOffset? Used(DateTime? time) => time is { } used ? new DateTimeOffset(used.ToUniversalTime()) : null;

    private async IAsyncEnumerable<string> ListDevices(string user, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var device in client.Paginators.ListMFADevices(new ListMFADevicesRequest { UserName = user }).MFADevices.WithCancellation(cancellationToken))
        {
            yield return device.SerialNumber;
        }
    }

    private async IAsyncEnumerable<string> ListKeys(string user, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var key in client.Paginators.ListAccessKeys(new ListAccessKeysRequest { UserName = user }).AccessKeyMetadata.WithCancellation(cancellationToken))
        {
            if (key.Status.Required("ListAccessKeys: Status") == StatusType.Active)
            {
                yield return key.AccessKeyId;
            }
        }
    }

    private async IAsyncEnumerable<(string Name, DateTimeOffset? SignedIn)> ListUsers([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var user in client.Paginators.ListUsers(new ListUsersRequest()).Users.WithCancellation(cancellationToken))
        {
            yield return (user.UserName, Used(user.PasswordLastUsed));
        }
    }
}
