@cutover
Feature: Rollback
  The four procedures of plan 7.3, proven before the decision: a way back that nobody has looked at is none. What can be known in week 4 is due then too.
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

  @RBK-01
  Rule: Revert DNS changes
    The estate has no name in DNS: what leads back is the source's own environment.
    When this is red, set the variables of the source's functions as they were.

    @week-4
    Scenario: The source's functions have the source's environment
      Then each function of the source has the environment
        | variable              | value               |
        | BUCKET_NAME           | data-storage-msp    |
        | TENANT_SERVICES_TABLE | TenantServices-prod |
        | LAST_UPDATED_TABLE    | LastUpdated-prod    |
        | ENVIRONMENT           | prod                |

    @week-4
    Scenario: Nothing of the source points at production
      Then no source function points at a resource of production

  @RBK-02
  Rule: Restart services in original account
    To resume, the source's functions lose their reserved concurrency of 0 and its schedules are enabled, once production's are off.
    When this is red, restore what the finding names while production still runs.

    @week-4
    Scenario: The source's tables are active
      Then each table of the source is active

    @week-4
    Scenario: The source's bucket is there
      Then the source's bucket is its own

    @week-4
    Scenario: The source's secrets are intact
      Then no secret of the source is missing or about to be deleted

    @week-4
    Scenario: The source's functions are active
      Then each function of the source is active and its last update succeeded

    @week-4
    Scenario: The source's functions may still use its tables
      Then each function of the source may read and write each table of the source

    @week-4
    Scenario: The source's schedules exist
      Then each function has exactly its schedule in the source, whether it is on or off

    @week-4
    Scenario: The source's schedules may still start its functions
      Then each schedule in the source is permitted to invoke its function

  @RBK-03
  Rule: Sync any data created during cutover window
    What is to be copied back is what production has written since the cutover, all of it and nothing else: copy-back.ndjson names it.
    When this is red, stop production's schedules, and decide by hand which side of what the finding names is right.

    Scenario: The items to copy back are known
      Then all items that production has written since the cutover, as their "updated_at" says, are known by name

    Scenario: The objects to copy back are known
      Then all objects that production has written since the cutover are known by name

  @RBK-04
  Rule: Validate original environment functionality
    What runs only in the night has never run: whoever rehearsed the way back, in staging or with a copy, keeps a record of it.
    When this is red, mend the source's function before the decision, or rehearse the way back and attest it.

    @week-4
    Scenario: The source's functions were well when they ran last
      Then each function of the source completed its last run without error

    @week-4
    Scenario: The way back was rehearsed
      Then it is attested that "the four procedures of the way back were carried out in a rehearsal, within two hours", at most 60 days ago
