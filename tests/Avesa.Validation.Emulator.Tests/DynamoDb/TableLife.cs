using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

public sealed class TableLife(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client = accounts.DynamoDb();

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html")]
    public async Task Begins_with_CreateTable()
    {
        var created = await client.CreateTableAsync(LastUpdated("created"), TestContext.Current.CancellationToken);
        var described = await client.DescribeTableAsync("created", TestContext.Current.CancellationToken);

        created.TableDescription.TableStatus.Should().Be(TableStatus.CREATING);
        described.Table.TableStatus.Should().Be(TableStatus.ACTIVE);
        described.Table.BillingModeSummary.BillingMode.Should().Be(BillingMode.PAY_PER_REQUEST);
        described.Table.KeySchema.Select(key => key.AttributeName).Should().Equal("tenant_id", "service_table");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html")]
    public async Task Begins_only_once()
    {
        await client.CreateTableAsync(LastUpdated("twice"), TestContext.Current.CancellationToken);

        var creating = () => client.CreateTableAsync(LastUpdated("twice"), TestContext.Current.CancellationToken);

        (await creating.Should().ThrowAsync<ResourceInUseException>()).WithMessage("Table already exists: twice");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html")]
    public async Task Needs_a_schema_that_fits()
    {
        var request = LastUpdated("unfit");
        request.AttributeDefinitions.Add(new("other", ScalarAttributeType.S));

        var creating = () => client.CreateTableAsync(request, TestContext.Current.CancellationToken);

        (await creating.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should().Be(
            "One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html")]
    public async Task Ends_with_DeleteTable_unless_it_is_protected()
    {
        var table = accounts.Source.AddTable("doomed");
        table.DeletionProtection = true;
        var deleting = () => client.DeleteTableAsync("doomed", TestContext.Current.CancellationToken);
        (await deleting.Should().ThrowAsync<AmazonDynamoDBException>()).Which.Message.Should().StartWith("Resource cannot be deleted as it is currently protected");

        table.DeletionProtection = false;
        (await deleting()).TableDescription.TableStatus.Should().Be(TableStatus.DELETING);

        await deleting.Should().ThrowAsync<ResourceNotFoundException>();
    }

    private static CreateTableRequest LastUpdated(string name) => new()
    {
        TableName = name,
        AttributeDefinitions = [new("tenant_id", ScalarAttributeType.S), new("service_table", ScalarAttributeType.S)],
        KeySchema = [new("tenant_id", KeyType.HASH), new("service_table", KeyType.RANGE)],
        BillingMode = BillingMode.PAY_PER_REQUEST,
    };
}
