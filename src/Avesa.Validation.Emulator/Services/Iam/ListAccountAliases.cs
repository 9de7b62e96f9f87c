using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>The account's alias, of which there is at most one.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html</remarks>
internal sealed class ListAccountAliases : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListAccountAliases);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("iam:ListAccountAliases", "*");
        string[] aliases = call.Account.Alias is { } alias ? [alias] : [];
        return IamPages.Answer(call, input, "AccountAliases", aliases, name => name, name => JsonValue.Create(name));
    }
}
