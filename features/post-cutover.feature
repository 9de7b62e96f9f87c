@post-cutover
Feature: Post-cutover validation
  After production's ingestion has started: does it flow, is it right, is it ours alone, and could we get it back?
  Plan 6.2, its six post-cutover boxes in its words and order. Every scenario is one fact; a control holds when all of its facts do.
  Words: glossary.md.

  Background:
    Given the tables
      | source              | production     | partition key | sort key          |
      | TenantServices-prod | TenantServices | tenant_id (S) |                   |
      | LastUpdated-prod    | LastUpdated    | tenant_id (S) | service_table (S) |
    And the bucket "data-storage-msp", in production "data-storage-msp-prod"
    And the secrets "tenant/{tenant_id}/prod"
    And the functions
      | function                                    | schedule           |
      | avesa-connectwise-ingestion-prod            | rate(1 hour)       |
      | avesa-canonical-transform-tickets-prod      | cron(15 * * * ? *) |
      | avesa-canonical-transform-time-entries-prod | cron(20 * * * ? *) |
      | avesa-canonical-transform-companies-prod    | cron(25 * * * ? *) |
      | avesa-canonical-transform-contacts-prod     | cron(30 * * * ? *) |

  @POST-01
  Rule: Production traffic flowing correctly
    When this is red, enable production's schedules or disable the source's, and look for whoever still starts the source's functions.

    Scenario: Production's schedules are on
      Then each function has exactly its schedule in production, enabled

    Scenario: The source's schedules are off
      Then no function has an enabled schedule in the source

    Scenario: The schedules start the functions
      Then each function has run since the cutover because its schedule started it

    Scenario: The source is quiet
      Then no function of the source has started since its ingestion stopped

  @POST-02
  Rule: No errors in CloudWatch logs
    The bare word "error" is not an error; a line of level ERROR, a failed report, a time-out and a traceback are.
    When this is red, read the quoted lines.

    Scenario: The logs are clean
      Then no function has logged an error since the cutover

    Scenario: The metrics are clean
      Then no function has failed or been throttled since the cutover

  @POST-03
  Rule: Data ingestion working as expected
    Ingestion writes an object and a new watermark only when there is something new; a quiet tenant is proven by a completed run that says so.
    When this is red, read the ingestion's log for the tenant that the finding names.

    Scenario: Every enabled tenant was ingested
      Then for every enabled tenant these tables were ingested since the cutover by "avesa-connectwise-ingestion-prod"
        | service     | table        | or a completed run logged                                    |
        | connectwise | tickets      | No new records of connectwise#tickets for tenant {tenant}      |
        | connectwise | time_entries | No new records of connectwise#time_entries for tenant {tenant} |
        | connectwise | companies    | No new records of connectwise#companies for tenant {tenant}    |
        | connectwise | contacts     | No new records of connectwise#contacts for tenant {tenant}     |

  @POST-04
  Rule: Canonical transformation processing
    When this is red, read the log of the transform that the finding names.

    Scenario Outline: The <table> are transformed
      Then every raw object of "<table>" older than one period of "<function>" has a later canonical object, or a completed run logged "<or a completed run logged>"

      Examples:
        | table        | function                                    | or a completed run logged                     |
        | tickets      | avesa-canonical-transform-tickets-prod      | No changes of tickets for tenant {tenant}      |
        | time_entries | avesa-canonical-transform-time-entries-prod | No changes of time_entries for tenant {tenant} |
        | companies    | avesa-canonical-transform-companies-prod    | No changes of companies for tenant {tenant}    |
        | contacts     | avesa-canonical-transform-contacts-prod     | No changes of contacts for tenant {tenant}     |

  @POST-05
  Rule: Customer data isolated from non-prod
    A refused attempt proves isolation only if the one who tried is permitted by its own policies, the same attempt on its own twin
    succeeds, and the owner's own attempt succeeds.
    When this is red, remove the principal, the pointer or the permission that the finding names.

    @post-deploy
    Scenario: The buckets admit nobody else
      Then no bucket admits an outside principal

    @post-deploy
    Scenario: The tables admit nobody else
      Then no table admits an outside principal

    @post-deploy
    Scenario: The functions admit nobody else
      Then no function, by its policy or a URL, admits an outside principal

    @post-deploy
    Scenario: The secrets admit nobody else
      Then no secret admits an outside principal

    @post-deploy
    Scenario: The keys admit nobody else
      Then no key admits an outside principal

    @post-deploy
    Scenario: The logs admit nobody else
      Then no log policy admits an outside principal

    @post-deploy
    Scenario: The roles admit nobody else
      Then no role admits an outside principal, except
        | role                           | principal                                                                        |
        | avesa-cross-account-monitoring | arn:aws:iam::123456789012:root                                                   |
        | avesa-deployment               | arn:aws:iam::123456789012:role/avesa-deployer                                    |
        | GitHubActionsDeploymentRole    | arn:aws:iam::987654321098:oidc-provider/token.actions.githubusercontent.com      |

    @post-deploy
    Scenario: Production's functions point at production
      Then no production function points at a resource of the source

    Scenario: The source's functions point at the source
      Then no source function points at a resource of production

    Scenario: The source cannot read the bucket
      Then the source is refused to list and get the objects of the production bucket

    Scenario: The source cannot read the tables
      Then the source is refused to read an item of each production table

    @secret-values
    Scenario: The source cannot read the secrets
      Then the source is refused to read a production secret

    Scenario: The source cannot start the functions
      Then the source is refused to invoke each production function

  @POST-06 @post-deploy
  Rule: Backup and recovery procedures tested
    A backup that was never restored is a hope. When this is red, switch point-in-time recovery on, or restore a table and keep the record.

    Scenario: The tables can be restored to a point in time
      Then each table can be restored to any second of a current window

    Scenario: The bucket can be restored
      Then the bucket keeps every version of its objects

    Scenario: A restore was tried
      Then one of the tables was restored within the last 90 days, or it is attested that "a restored table was compared with the original, item by item"

  @POST-08
  Rule: Nothing named -prod still runs in the source
    The plan moves five functions; whatever else of production was left behind in the shared account goes on there, unseen.
    When this is red, set the function's reserved concurrency to 0, disable what starts it, and find out who did.

    Scenario: No function named -prod can start in the source
      Then no function of the source whose name ends with "-prod" can be started

    Scenario: No schedule starts a function named -prod in the source
      Then no enabled schedule of the source starts a function whose name ends with "-prod"

    Scenario: No function named -prod has run in the source
      Then no function of the source whose name ends with "-prod" has run since its ingestion stopped
