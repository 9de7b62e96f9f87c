using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.SecretsManager;

/// <summary>Lists secrets, those that wait for their deletion only with IncludePlannedDeletion.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html</remarks>
internal sealed class ListSecrets : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(ListSecrets);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        call.Demand("secretsmanager:ListSecrets", "*");
        var filters = SecretFilter.Read(input);
        var planned = input.Flag("IncludePlannedDeletion");
        var descending = input.OneOf("SortOrder", ["asc", "desc"]) == "desc";
        var by = input.OneOf("SortBy", ["created-date", "last-accessed-date", "last-changed-date", "name"]) ?? "created-date";
        var secrets = call.Account.Secrets.Values.Where(secret =>
            SecretReference.Alive(secret, call.Now) is not null && (planned || secret.Deleted is null) && filters.All(filter => filter.Admits(secret)));
        return SecretPages.Add(
            [],
            call,
            input,
            "SecretList",
            secrets,
            secret => SortKey(secret, by, descending),
            secret => SecretShape.Of(secret, "SecretVersionsToStages"),
            $"{input["Filters"]?.ToJsonString()}\n{planned}\n{by}\n{descending}");
    }

    private static string SortKey(Secret secret, string by, bool descending)
    {
        var name = descending ? Descending(secret.Name) : secret.Name;
        if (by == "name")
        {
            return name;
        }

        var ticks = (by == "last-changed-date" ? SecretShape.LastChanged(secret) : secret.Created).UtcTicks;
        return (descending ? DateTimeOffset.MaxValue.UtcTicks - ticks : ticks).ToString("D19", CultureInfo.InvariantCulture) + name;
    }

    // Names are ASCII: mirrored, their ascending order is the descending one of the names.
    private static string Descending(string name) => string.Concat(name.Select(letter => (char)(0x7F - letter))) + '\x7F';
}
