using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services.Iam;

/// <summary>Lists roles below a path, by name.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html</remarks>
internal sealed class ListRoles : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListRoles);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var prefix = IamPages.PathPrefix(input);
        call.Demand("iam:ListRoles", Entities.ArnOf(call, $"role{prefix}"));
        var roles = call.Account.Roles.Values.Where(role => role.Path.StartsWith(prefix, StringComparison.Ordinal));
        return IamPages.Answer(call, input, "Roles", roles, role => role.Name, IamShapes.Listed, filters: prefix);
    }
}
