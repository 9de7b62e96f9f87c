@pre-cutover
Feature: Pre-cutover validation
  Before production's ingestion starts: is everything there, is it the same, and can it run?
  Plan 6.2, its eight pre-cutover boxes in its words and order, and the plan's own start test (6.1) as PRE-09.
  Every scenario is one fact; a control holds when all of its facts do. Words: glossary.md.

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

  @PRE-01 @week-2 @week-3 @week-4 @post-deploy
  Rule: All infrastructure deployed successfully
    A stack that was rolled back still exists, and so do the functions that it left behind at their old version.
    When this is red, deploy again (plan 2.1) and read the events of the stack that the finding names.

    Scenario: The plan's stacks are complete
      Then each of these stacks is complete and was not rolled back
        | stack                        |
        | ConnectWiseDataPipeline-prod |
        | ConnectWiseBackfill-prod     |
        | ConnectWiseMonitoring-prod   |

    Scenario: The tables are ready and have the plan's keys
      Then each table is active, on demand, and has exactly its key

    Scenario: The bucket is production's own
      Then the bucket lies in the region of the checklist and belongs to production

    Scenario: The bucket keeps old versions
      Then the bucket keeps every version of its objects

    Scenario: The bucket encrypts
      Then the bucket encrypts new objects by default

    Scenario: The bucket is closed to the public
      Then the bucket blocks all four kinds of public access

    Scenario: The functions are active
      Then each function is active and its last update succeeded

    Scenario: The functions have the plan's size and runtime
      Then each function has the settings
        | memory | timeout | runtime    |
        | 1024   | 900     | python3.12 |

    Scenario: The functions have production's environment
      Then each function has the environment
        | variable              | value                 |
        | BUCKET_NAME           | data-storage-msp-prod |
        | TENANT_SERVICES_TABLE | TenantServices        |
        | LAST_UPDATED_TABLE    | LastUpdated           |
        | ENVIRONMENT           | prod                  |

    Scenario: The functions are not held back
      Then no function is held back by a reserved concurrency of 0

    Scenario: The functions have a role to run as
      Then Lambda may assume the execution role of each function

  @PRE-02
  Rule: Data migration completed without errors
    The plan's scripts print an exception per item and end with "completed successfully", and only ever put: what was changed or
    deleted in the source since stays stale. So both sides are read and compared.
    Equality counts for the cutover only once the source stands still: its schedules off, and its functions at a reserved concurrency of 0,
    since events from before may be retried for hours.
    When this is red, stop the source's ingestion, migrate the named items, objects or secrets again, and delete what is extra.

    Scenario: The tables arrived unchanged
      Then every item of each source table is in its production table, unchanged, and nothing else is

    @week-4
    Scenario: The tables have the source's settings
      Then each table has the source's time to live, stream and indexes, and at least its deletion protection and tags

    Scenario: The bucket arrived unchanged
      Then every object of the source bucket is in the production bucket, unchanged at least by ETag, and nothing else is

    Scenario: The objects' metadata arrived unchanged
      Then the objects in both buckets have the same metadata: all of them, or 1000 drawn evenly over the folders

    @week-4
    Scenario: No secret was left behind
      Then the source and production have the same secrets

    @secret-values
    Scenario: The secrets arrived unchanged
      Then the current value of every secret is the same in the source and in production

    Scenario: The source stands still
      Then the source has been quiescent since its ingestion stopped

  @PRE-03 @week-3 @week-4 @post-deploy
  Rule: Lambda functions can access DynamoDB tables
    A function that may not read its table fails only at its first run, and its handler catches that.
    When this is red, correct the environment, the execution role, its boundary, the table's resource policy, or the policy of the table's key.

    Scenario: The functions look at production's tables
      Then each function finds an existing table under each variable
        | variable              | table          |
        | TENANT_SERVICES_TABLE | TenantServices |
        | LAST_UPDATED_TABLE    | LastUpdated    |

    Scenario: The functions may use the tables
      Then each function may read and write each table

  @PRE-04 @week-3 @week-4 @post-deploy
  Rule: Lambda functions can access S3 bucket
    When this is red, correct the environment, the execution role, the bucket policy, or the policy of the bucket's key.

    Scenario: The functions look at production's bucket
      Then each function finds the production bucket under "BUCKET_NAME"

    Scenario: The functions may use the bucket
      Then each function may get, put and list the objects of the bucket

  @PRE-05 @week-3 @week-4
  Rule: Secrets Manager integration working
    The plan's test is content with one secret; a tenant without its own is a tenant whose data stop.
    When this is red, create the secret, put its value, or permit the execution role to read it.

    @post-deploy
    Scenario: Every tenant has its secret
      Then every tenant of the table "TenantServices" has a secret with a current version

    @secret-values
    Scenario: The secrets hold credentials
      Then the current value of every tenant's secret is neither empty nor one of these placeholders
        | placeholder |
        | changeme    |
        | placeholder |
        | todo        |
        | tbd         |
        | dummy       |
        | none        |
        | null        |
        | {}          |

    @post-deploy
    Scenario: The functions may read the secrets
      Then each function may read the secret of every tenant of the table "TenantServices"

  @PRE-06 @week-3 @week-4
  Rule: EventBridge schedules configured
    Rules and EventBridge Scheduler both count, and a schedule is known by its target, since CloudFormation prefixes names.
    When this is red, deploy the schedules again; enable production's only when the source's are off, or tenants are ingested twice.

    Scenario: The source's schedules exist in production
      Then every schedule that the source has for a function exists in production, with the same expression

    Scenario: The functions have the plan's schedules
      Then each function has exactly its schedule in production

    Scenario: The schedules may start the functions
      Then each schedule in production is permitted to invoke its function

    Scenario: Nothing is ingested twice
      Then no function has an enabled schedule in the source and in production at once

  @PRE-07 @week-3 @week-4 @post-deploy
  Rule: CloudWatch logs being generated
    When this is red, run the function once and look for its log group; a role without AWSLambdaBasicExecutionRole logs nothing.

    Scenario: The log groups are kept for the plan's time
      Then each function's log group exists and keeps its events for 30 days

    Scenario: The functions write logs
      Then each function has logged within the last 24 hours

  @PRE-08 @week-3 @week-4
  Rule: Cross-account monitoring functional
    The plan writes this stack (5.1) but its app.py never instantiates it.
    When this is red, deploy the cross-account monitoring stack, or correct the role that the finding names.

    @post-deploy
    Scenario: The monitoring role trusts the source account
      Then the role "avesa-cross-account-monitoring" trusts the source account and nobody else

    @post-deploy
    Scenario: The monitoring role may read metrics and logs, and nothing more
      Then the role "avesa-cross-account-monitoring" has exactly the policies
        | policy                       |
        | CloudWatchReadOnlyAccess     |
        | CloudWatchLogsReadOnlyAccess |

    Scenario: The source reads production's metrics
      Then the source can assume the role "avesa-cross-account-monitoring" and read "Invocations" of "avesa-connectwise-ingestion-prod"

    @post-deploy
    Scenario: The dashboard shows the ingestion
      Then the dashboard "AVESA-Production-Overview" shows "Invocations" of "avesa-connectwise-ingestion-prod"

  @PRE-09 @week-3 @week-4
  Rule: Lambda function can be invoked
    The plan's test (6.1) ingests every tenant for real, and takes a 200 that carries an error for success. Here, runs are read from
    the logs, one request id at a time, and the only event that is ever sent names a tenant that cannot exist: such a run proves an answer,
    and does not count as one that was completed.
    When this is red, read the log lines that the finding quotes.

    Scenario: The functions have run
      Then each function has completed a run without error since its last update

    Scenario: The functions start
      Then no start of a function has failed since its last update

    @invokes @post-deploy
    Scenario: The functions answer
      Then each function answers this event without an error and with the status 404
        """
        {"tenant_id": "avesa-validation-no-such-tenant"}
        """

  @PRE-10 @week-3 @week-4 @post-deploy
  Rule: The account's concurrency covers the functions
    The plan forgets it: a new account often begins with ten runs at once, for all functions together, and what does not fit is throttled.
    When this is red, request an increase of the quota, which takes days, or release what is reserved.

    Scenario: The functions fit into the account's quota
      Then the account lets each function run 3 times at once
