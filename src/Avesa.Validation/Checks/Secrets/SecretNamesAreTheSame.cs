using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Secrets;

/// <summary>The source and production have secrets of the same names, by the whole name. A listing lags, so a name that one side lacks is asked for by itself.</summary>
public sealed record SecretNamesAreTheSame(SecretNames Names) : IMigrationCheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var source = await migration.Source.NamesOf(Names);
        var production = await migration.Production.NamesOf(Names);
        if (source.Count == 0)
        {
            return new Unproven($"The source has no secret {Names.Template}, so there was nothing to migrate: look whether this is the right account and region.");
        }

        var differences = new Differences("secrets");
        foreach (var pair in Pairing.ByKey(source, production, name => name))
        {
            if ((pair.Production is not null || await Exists(migration.Production, pair.Key)) && (pair.Source is not null || await Exists(migration.Source, pair.Key)))
            {
                differences.AddEqual();
            }
            else if (pair.Production is null)
            {
                differences.AddMissing(pair.Key, "Create the secret in production with the source's current value; the plan's script skips binary ones and goes on after an error.");
            }
            else
            {
                differences.AddExtra(pair.Key, "Delete it in production if it was deleted in the source, or find out who made it.");
            }
        }

        return differences.Verdict($"the secrets {Names.Template} of both accounts", "by name");
    }

    private static async Task<bool> Exists(Account account, string name) => await account.SecretsManager.Secret(name) is { Deleted: false };
}
