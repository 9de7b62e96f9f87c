using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>Lists the grants of a key.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html</remarks>
internal sealed class ListGrants : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListGrants);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (key, _) = call.Key(input, "kms:ListGrants", otherAccounts: true);
        return KmsPages.Answer(call, input, "Grants", key.Grants, grant => grant.Id, grant => Shape(key, grant), 50, 100, key.Id);
    }

    private static JsonObject Shape(KmsKey key, KeyGrant grant) => new()
    {
        ["KeyId"] = key.Arn,
        ["GrantId"] = grant.Id,
        ["GranteePrincipal"] = grant.Grantee,
        ["IssuingAccount"] = $"arn:aws:iam::{key.Arn.Split(':')[4]}:root",
        ["Operations"] = new JsonArray([.. grant.Operations.Select(operation => JsonValue.Create(operation))]),
        ["CreationDate"] = JsonValue.Create(grant.Created),
    };
}
