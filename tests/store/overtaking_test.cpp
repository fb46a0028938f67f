// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "hostileload.h"
#include "store/resourcereader.h"
#include "store/workspacesync.h"
#include "support/fixedclock.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// Answers that come in another order than their questions left.
class OvertakingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void read_olderAnswerComesLast_theOneAskedForLaterCounts()
    {
        // The device itself is asked for first, then, with its space, the list that it is in.
        ScriptedServer server([](const WireRequest &request) {
            if (request.path == "/devices/get") {
                return WireReply{.manner = WireReply::Manner::Silent};
            }
            const bool isDevices = request.path == "/devices/list";
            return isDevices ? answer(200, pageJson(deviceWith("display_name", R"("New")"))) : answer(404, "{}");
        });
        SeamClient client(
            {.endpoint = server.url(), .credential = {Credential::Kind::ApiKey, u"seam_test1_topsecret"_s, {}}});
        WorkspaceStore store;
        const FixedClock clock("2026-11-20T10:42:07Z");
        WorkspaceSync sync(client, store, clock);
        ResourceReader reader(client, store, sync);
        ResourceRefs refs;
        refs.devices = {DeviceId::fromString("22222222-2222-4222-8222-000000000001")};
        refs.spaces = {SpaceId::fromString("44444444-4444-4444-8444-000000000001")};
        bool isOver = false;
        reader.read(refs, [&isOver](const ResourceRefs &) { isOver = true; });

        QTRY_COMPARE(store.devices.size(), 1);
        QCOMPARE(server.count("/devices/get"), 1);
        server.answerAfterAll(answer(200, R"({"device":)" + deviceWith("display_name", R"("Old")") + R"(,"ok":true})"));
        QTRY_VERIFY(isOver);
        QCOMPARE(store.devices.rows().begin()->displayName, u"New"_s);
    }
};

LATCHKEY_TEST(OvertakingTest, "overtaking")
#include "overtaking_test.moc"
