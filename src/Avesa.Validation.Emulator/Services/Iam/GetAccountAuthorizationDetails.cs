using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Authorization.AwsManaged;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>
/// Every identity of the account with its policies, and the documents of the managed ones; AWS's own where somebody has them. One listing over all
/// kinds, so a page may end in any of them.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</remarks>
internal sealed class GetAccountAuthorizationDetails : IOperation
{
    private static readonly (string Kind, string Member)[] Kinds =
    [
        ("User", "UserDetailList"),
        ("Group", "GroupDetailList"),
        ("Role", "RoleDetailList"),
        ("LocalManagedPolicy", "Policies"),
        ("AWSManagedPolicy", "Policies"),
    ];

    /// <inheritdoc />
    public string Name => nameof(GetAccountAuthorizationDetails);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var filter = input.Texts("Filter");
        if (filter.FirstOrDefault(kind => Kinds.All(known => known.Kind != kind)) is { } unknown)
        {
            throw Inputs.Violation(IamErrors.Validation, $"'[{unknown}]'", "Filter", $"Member must satisfy constraint: [Member must satisfy enum value set: [{string.Join(", ", Kinds.Select(kind => kind.Kind))}]]");
        }

        call.Demand("iam:GetAccountAuthorizationDetails", "*");
        var size = input.Number("MaxItems", 1, 1000, IamErrors.Validation) ?? 100;
        var details = All(call).Where(detail => filter.Count == 0 || filter.Contains(Kinds[detail.Kind].Kind));
        var page = Page.Of(call, details, detail => $"{detail.Kind}{detail.Name}", size, input.Text("Marker"), string.Join(',', filter), IamErrors.InvalidMarker);
        var answer = new JsonObject { ["IsTruncated"] = page.Next is not null };
        foreach (var member in Kinds.Select(kind => kind.Member).Distinct())
        {
            answer[member] = new JsonArray([.. page.Items.Where(detail => Kinds[detail.Kind].Member == member).Select(detail => detail.Shape())]);
        }

        if (page.Next is { } next)
        {
            answer["Marker"] = next;
        }

        return answer;
    }

    private static IEnumerable<Detail> All(Call call)
    {
        var account = call.Account;
        var attached = account.Users.Values.Concat<IamIdentity>(account.Groups.Values).Concat(account.Roles.Values)
            .SelectMany(identity => identity.PermissionsBoundary is { } boundary ? identity.AttachedPolicies.Append(boundary) : identity.AttachedPolicies)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. account.Users.Values.Select(user => new Detail(0, user.Name, () => IdentityDetails.Of(user))),
            .. account.Groups.Values.Select(group => new Detail(1, group.Name, () => IdentityDetails.Of(group))),
            .. account.Roles.Values.Select(role => new Detail(2, role.Name, () => IdentityDetails.Of(role))),
            .. account.Policies.Values.Select(policy => new Detail(3, policy.Arn, () => IdentityDetails.Of(call, policy))),
            .. AwsManagedPolicies.All.Where(policy => attached.Contains(policy.Arn)).Select(policy => new Detail(4, policy.Arn, () => IdentityDetails.Of(call, policy))),
        ];
    }

    private sealed record Detail(int Kind, string Name, Func<JsonObject> Shape);
}
