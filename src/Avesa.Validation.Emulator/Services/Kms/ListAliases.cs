using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Kms;

/// <summary>Lists the account's aliases, or those of one key, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html</remarks>
internal sealed class ListAliases : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListAliases);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("kms:ListAliases", "*");
        var only = input.Text("KeyId") is { } id ? Keys.Find(call, id).Key : null;
        return KmsPages.Answer(
            call,
            input,
            "Aliases",
            call.Account.Keys.Values.Where(key => only is null || key == only).SelectMany(key => key.Aliases.Select(alias => (Key: key, Name: alias))),
            alias => alias.Name,
            alias => new JsonObject
            {
                ["AliasName"] = alias.Name,
                ["AliasArn"] = call.Account.ArnOf("kms", alias.Name),
                ["TargetKeyId"] = alias.Key.Id,
                ["CreationDate"] = JsonValue.Create(alias.Key.Created),
                ["LastUpdatedDate"] = JsonValue.Create(alias.Key.Created),
            },
            50,
            100,
            only?.Id ?? "");
    }
}
