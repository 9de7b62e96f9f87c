using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>Lists the grants of a key: always none, since the emulator cannot make one.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListGrants.html</remarks>
internal sealed class ListGrants : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListGrants);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var (key, _) = call.Key(input, "kms:ListGrants", otherAccounts: true);
        return KmsPages.Answer<string>(call, input, "Grants", [], grant => grant, grant => JsonValue.Create(grant), 50, 100, key.Id);
    }
}
