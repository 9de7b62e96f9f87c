using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Avesa.Validation.Accounts;
using Avesa.Validation.Checks;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Inventory;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Run;
using Avesa.Validation.Settings;
using Avesa.Validation.Tests.Accounts;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Run;

public sealed class CallsOfAVerdict(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>, IDisposable
{
    private readonly CallLedger ledger = new();
    private readonly Evidence evidence = new();
    private ProductionAccount? production;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ProductionAccount Production => production ??= new(accounts.Open(ledger: ledger), TimeProvider.System, Cancellation);

    public void Dispose()
    {
        accounts.OnCall = null;
        production?.Connection.Dispose();
    }

    [Fact]
    public async Task Say_who_asked_what_of_which_account_and_what_came_of_it()
    {
        await Verify(new Asks("absent", account => account.DynamoDb.Table("Absent")));

        Calls("absent").Should().Equal(new CitedCall(AccountSide.Production, "profile avesa-production", "dynamodb", "DescribeTable", "Absent", 1, "ResourceNotFoundException", 1));
    }

    [Fact]
    public async Task Are_named_by_each_of_those_that_share_a_fact()
    {
        await Task.WhenAll(Verify(new Asks("one", Shared)), Verify(new Asks("other", Shared)));
        await Verify(new Asks("later", Shared));

        ledger.Snapshot().Count(call => call.Operation == "DescribeTable").Should().Be(1);
        evidence.Entries.Should().HaveCount(3).And.OnlyContain(entry => entry.Calls.Count == 1 && entry.Calls[0].Resource == "Shared");

        static Task Shared(Validation.Account account) => account.DynamoDb.Table("Shared");
    }

    [Fact]
    public async Task Are_named_where_the_fact_was_read_before_anybody_asked()
    {
        await Production.DynamoDb.Table("Early");

        await Verify(new Asks("late", account => account.DynamoDb.Table("Early")));

        Named("late").Should().Equal("dynamodb:DescribeTable Early");
    }

    [Fact]
    public async Task Are_named_where_the_fact_rests_on_another_one_that_somebody_else_had_read()
    {
        var memo = new Memo(Cancellation);
        Task<int> Inner() => memo.Once("inner", async _ => (await Production.DynamoDb.TableNames()).Count);
        Task<int> Outer() => memo.Once("outer", async _ =>
        {
            await Production.DynamoDb.Table("Outer");
            return await Inner();
        });

        await Verify(new Asks("inner", _ => Inner()));
        await Verify(new Asks("outer", _ => Outer()));
        await Verify(new Asks("outer again", _ => Outer()));

        Named("inner").Should().Equal("dynamodb:ListTables ");
        Named("outer").Should().Equal("dynamodb:DescribeTable Outer", "dynamodb:ListTables ");
        Named("outer again").Should().Equal(Named("outer"));
    }

    [Fact]
    public async Task Are_its_own_alone_among_many_at_once()
    {
        var checks = Enumerable.Range(0, 100).Select(number => new Asks($"{number}", async account =>
        {
            var shared = account.DynamoDb.Table("Everybody-s");
            await account.DynamoDb.Table($"Own-{number}");
            await account.Connection.DynamoDb.ListTablesAsync(new ListTablesRequest { Limit = 1 + number }, Cancellation);
            await shared;
            await ReconciledBuckets.Side(account, "bucket", new ObjectLimits()).State($"{number}", Cancellation);
        }));

        await Task.WhenAll(checks.Select(check => Task.Run(() => Verify(check), Cancellation)));

        foreach (var number in Enumerable.Range(0, 100))
        {
            Named($"{number}").Should().Equal(
                "dynamodb:DescribeTable Everybody-s", $"dynamodb:DescribeTable Own-{number}", "dynamodb:ListTables ", $"s3:HeadObject bucket/{number}");
        }
    }

    [Fact]
    public async Task Count_the_pages_of_a_listing()
    {
        foreach (var number in Enumerable.Range(0, 201))
        {
            accounts.Production.AddTableWith($"Page-{number:000}");
        }

        await Verify(new Asks("all", account => account.DynamoDb.TableNames()));

        Calls("all").Should().ContainSingle().Which.Should().Match<CitedCall>(call => call.Operation == "ListTables" && call.Outcome == "ok" && call.Count == 3 && call.Resources == 1);
    }

    [Fact]
    public async Task Are_told_together_where_the_same_was_asked_of_many()
    {
        await Verify(new Asks("objects", account => Task.WhenAll(Enumerable.Range(0, 30).Select(number => ReconciledBuckets.Side(account, "bucket", new ObjectLimits()).State($"acme/raw/{number:00}", Cancellation)))));
        await Verify(new Asks("few", account => Task.WhenAll(Enumerable.Range(0, CitedCall.MostResources).Select(number => account.DynamoDb.Table($"Few-{number:00}")))));
        await Verify(new Asks("unlike", account => Task.WhenAll(Enumerable.Range(0, 13).Select(number => account.DynamoDb.Table($"{(char)('A' + number)}-table")))));

        Calls("objects").Should().ContainSingle().Which.Should().Match<CitedCall>(call => call.Resource == "bucket/acme/raw/*" && call.Resources == 30 && call.Count == 30);
        Calls("few").Select(call => (call.Resource, call.Resources)).Should().Equal(Enumerable.Range(0, CitedCall.MostResources).Select(number => ($"Few-{number:00}", 1)));
        Calls("unlike").Should().ContainSingle().Which.Should().Match<CitedCall>(call => call.Resource == "*" && call.Resources == 13);
    }

    [Fact]
    public async Task Tell_what_was_refused_beside_what_was_answered()
    {
        accounts.OnCall = Throw("DescribeTable", new AwsError("AccessDeniedException", "no", 400));

        var verdict = await Verify(new Asks("denied", account => Task.WhenAll(account.DynamoDb.TableNames(), account.DynamoDb.Table("Absent"))));

        verdict.Should().BeOfType<Unproven>();
        Calls("denied").Select(call => (call.Operation, call.Resource, call.Outcome)).Should().Equal(("DescribeTable", "Absent", "AccessDeniedException"), ("ListTables", "", "ok"));
    }

    [Fact]
    public async Task Are_one_where_it_took_several_attempts()
    {
        using var patient = accounts.Open(options: accounts.Options with { Retries = 2 }, ledger: ledger);
        var throttled = 0;
        accounts.OnCall = call =>
        {
            if (call.Operation == "DescribeTable" && Interlocked.Increment(ref throttled) == 1)
            {
                throw new AwsError("ThrottlingException", "Rate exceeded");
            }
        };

        await Verify(new Asks("retried", account => account.DynamoDb.Table("Absent")), new ProductionAccount(patient, TimeProvider.System, Cancellation));

        ledger.Snapshot()[^1].Attempts.Should().Be(2);
        Calls("retried").Should().ContainSingle().Which.Should().Match<CitedCall>(call => call.Outcome == "ResourceNotFoundException" && call.Count == 1);
    }

    [Fact]
    public async Task Name_the_other_identity_of_a_probe()
    {
        await Verify(new Asks("probe", async account =>
        {
            using var outsider = account.Connection.As(new BasicAWSCredentials("AKIASOURCE", "secret-of-AKIASOURCE"), "source's administrator");
            await outsider.DynamoDb.ListTablesAsync(Cancellation);
        }));

        Calls("probe").Should().ContainSingle().Which.Identity.Should().Be("source's administrator");
    }

    [Fact]
    public async Task Leave_out_what_the_credentials_and_the_proof_of_identity_took()
    {
        accounts.Production.AddServiceRole("reader", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"987654321098"}}]}""", PolicyTexts.Policy(PolicyTexts.Allow("\"*\"")));
        accounts.AddProfile("reader", "role_arn = arn:aws:iam::987654321098:role/reader\nsource_profile = avesa-production");
        using var reader = accounts.Open("reader", ledger: ledger);

        await Verify(new Asks("first", account => account.DynamoDb.TableNames()), new ProductionAccount(reader, TimeProvider.System, Cancellation));

        ledger.Snapshot().Select(call => call.Operation).Should().StartWith(["AssumeRole", "GetCallerIdentity"]);
        Calls("first").Should().OnlyContain(call => call.Operation == "ListTables").And.HaveCount(1);
    }

    [Fact]
    public async Task Are_none_where_the_account_was_not_proven()
    {
        var verifier = new ProductionVerifier(Production, new FactRecorder("PRE-01", "a fact", Task.FromException(new AccountUnprovenException(null, "Another account.")), evidence, TimeProvider.System));

        await verifier.Verify(new Asks("never", account => account.DynamoDb.TableNames()), Cancellation);

        evidence.Entries.Should().ContainSingle().Which.Calls.Should().BeEmpty();
    }

    private static Action<Call> Throw(string operation, AwsError error) => call =>
    {
        if (call.Operation == operation)
        {
            throw error;
        }
    };

    private Task<Verdict> Verify(Asks check, ProductionAccount? account = null) =>
        new ProductionVerifier(account ?? Production, new FactRecorder("PRE-01", check.Name, Task.CompletedTask, evidence, TimeProvider.System)).Verify(check, Cancellation);

    private IReadOnlyList<CitedCall> Calls(string fact) => evidence.Entries.Single(entry => entry.Fact == fact).Calls;

    private IEnumerable<string> Named(string fact) => Calls(fact).Select(call => $"{call.Service}:{call.Operation} {call.Resource}");

    private sealed record Asks(string Name, Func<Validation.Account, Task> Ask) : ICheck
    {
        public async Task<Verdict> Run(Validation.Account account, CancellationToken cancellationToken)
        {
            await Ask(account);
            return new Held("Asked.", Proof.Read);
        }
    }
}
